/** The controls of forms: switch, choice among a few, a button that asks again, a button that opens a file. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { words } from './words';

export interface SwitchProps { label: string; checked: boolean; change(on: boolean): void; disabled?: boolean; hint?: ComponentChildren; hideLabel?: boolean }

/** On or off. A hint explains it below its label. */
export function Switch({ label, checked, change, disabled = false, hint, hideLabel = false }: SwitchProps): JSX.Element {
  const id = useId();
  return (
    <div class={`switch-row${hideLabel ? ' bare' : ''}`}>
      <input type="checkbox" role="switch" id={id} checked={checked} disabled={disabled} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => change(event.currentTarget.checked)} />
      <label for={id} class={hideLabel ? 'unseen' : ''}>{label}</label>
      {hint ? <span class="small" id={`${id}-hint`}>{hint}</span> : null}
    </div>
  );
}

export interface Choice<Value extends string> { value: Value; label: string; hint?: string; picture?: ComponentChildren }

/** One of a few, each as a card. */
export function Choices<Value extends string>({ label, value, choices, change }: { label: string; value: Value; choices: readonly Choice<Value>[]; change(value: Value): void }): JSX.Element {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      <div class="cards">
        {choices.map((choice) => (
          <label key={choice.value} class="choice">
            <input type="radio" name={name} checked={value === choice.value} onChange={() => change(choice.value)} />
            <span class="choice-words"><span class="choice-label">{choice.label}</span>{choice.hint ? <span class="small">{choice.hint}</span> : null}</span>
            {choice.picture ?? null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A button for what cannot be undone: asks once more, in its place. */
export function Ask({ label, question, sure, act, disabled = false }: { label: string; question: string; sure: string; act(): void; disabled?: boolean }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [first, yes] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const before = useRef(false);
  useEffect(() => {
    if (asking) yes.current?.focus();
    else if (before.current) first.current?.focus();
    before.current = asking;
  }, [asking]);
  if (!asking) return <button type="button" class="button" ref={first} disabled={disabled} onClick={() => setAsking(true)}>{label}</button>;
  return (
    <span class="ask" role="group" aria-label={question} onKeyDown={(event) => { if (event.key === 'Escape') setAsking(false); }}>
      <span>{question}</span>
      <button type="button" class="button danger" ref={yes} onClick={() => { setAsking(false); act(); }}>{sure}</button>
      <button type="button" class="button" onClick={() => setAsking(false)}>{words('optionsCancel')}</button>
    </span>
  );
}

/** A button that opens a file and gives its text. The same file can be opened again. */
export function FileButton({ label, accept, open }: { label: string; accept: string; open(text: string, name: string): void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const read = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file) open(await file.text(), file.name);
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>{label}</button>
      <input ref={input} type="file" hidden accept={accept} aria-label={label} onChange={(event) => { void read(event.currentTarget.files); }} />
    </>
  );
}
