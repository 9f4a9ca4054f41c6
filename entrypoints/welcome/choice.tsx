/** Card or note under the paragraph: the reader chooses on the live example, and the example follows at once. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saveSettings } from '../../lib/settings/store';
import type { Appearance } from '../../lib/settings/types';
import { words } from '../../lib/ui/words';

type Reading = Appearance['reading'];

/** A small drawing of a page with its note, for those who see. */
const Drawing = ({ reading }: { reading: Reading }): JSX.Element => (
  <svg viewBox="0 0 96 60" width="96" height="60" aria-hidden="true" class="drawing">
    <g class="lines"><path d="M8 10h72M8 18h80" />{reading === 'card' ? <path d="M8 26h64M8 34h76M8 42h70M8 50h40" /> : <path d="M8 50h64" />}</g>
    <path class="mark" d="M34 21.5h26" />
    {reading === 'card' ? <g class="note-shape"><rect x="34" y="25" width="46" height="29" rx="3" /><path d="M39 32h20M39 39h34M39 46h28" /></g>
      : <g class="note-shape"><rect x="8" y="25" width="80" height="18" rx="2" /><path d="M14 31h24M14 37h66" /></g>}
  </svg>
);

const OPTIONS: [Reading, string, string][] = [['card', 'welcomeCard', 'welcomeCardHow'], ['inline', 'welcomeInline', 'welcomeInlineHow']];

export function Choice({ reading }: { reading: Reading }): JSX.Element {
  const [chosen, setChosen] = useState(reading);
  const choose = (next: Reading): void => {
    setChosen(next);
    void saveSettings(({ appearance }) => ({ appearance: { ...appearance, reading: next } }));
  };
  return (
    <fieldset class="choice">
      <legend>{words('welcomeChoose')}</legend>
      {OPTIONS.map(([value, title, how]) => (
        <label key={value} class={chosen === value ? 'chosen' : ''}>
          <input type="radio" name="reading" value={value} checked={chosen === value} onChange={() => choose(value)} />
          <Drawing reading={value} />
          <span><b>{words(title)}</b><span class="how">{words(how)}</span></span>
        </label>
      ))}
    </fieldset>
  );
}
