/** Negation on clinical sentences, the field in which NegEx and ConText were made. */
import { describe, expect, it } from 'vitest';
import { readStance } from '../../lib/analysis/stance';
import { clinicalTargets, readMarks } from './clinical';

const isDenied = ({ sentence, start, end }: { sentence: string; start: number; end: number }): boolean => readStance(sentence, { start, end }).stance === 'denies';

describe('the clinical development set', () => {
  const targets = clinicalTargets();

  it('has targets of both kinds', () => {
    expect(targets.length).toBeGreaterThan(900);
    expect(targets.filter(({ negated }) => !negated).length).toBeGreaterThan(350);
  });

  it('is read with an F1 of at least 0.99', () => {
    const wrong = targets.filter((target) => isDenied(target) !== target.negated);
    const right = targets.filter((target) => target.negated && isDenied(target)).length;
    const f1 = (2 * right) / (2 * right + wrong.length);
    expect(f1, wrong.map(({ sentence, start, end }) => `${sentence.slice(0, start)}{${sentence.slice(start, end)}}${sentence.slice(end)}`).join('\n')).toBeGreaterThanOrEqual(0.99);
  }, 60_000);
});

describe('hard clinical sentences', () => {
  it.each([
    // reach
    'No {-chest pain}, {-shortness of breath}, or {-palpitations}, but {+fatigue}.',
    'He had no {-fever} and complains of {+heartburn}.',
    'No {-fever} or {-chills} with the {+cough}.',
    'No {-blood} in the stool or {-hematemesis}.',
    'No {-pneumothorax}, with {+mild vascular congestion}.',
    'There is no {-malignancy}, and {+fibrocystic changes}.',
    'No {-wheezes} and a {+prolonged expiratory phase}.',
    'There are no {-masses}, and the {+ventricles} are prominent.',
    'No evidence of {-metastases} from his {+colon cancer}.',
    'Because he did not have {-fever}, {+cellulitis} was treated at home.',
    'Without oxygen he becomes {+cyanotic}.',
    'No evidence of {-DVT} (deep vein thrombosis) or {-pulmonary embolism}.',
    'No abnormality other than {+mild osteopenia}.',
    // from behind
    '{-Hydronephrosis} was not seen.',
    '{-Murmurs}, {-rubs} and {-gallops} were not heard.',
    'He has a {+mass} and a {-fracture} was not seen.',
    'A {-cardiac etiology} was thought to be unlikely.',
    '{-Perineural invasion}: not identified.',
    '{-Fever}: denied. {+Cough}: productive.',
    'The patient remained {-pain}-free.',
    '{-Rebound} (-), {-guarding} (-), {+bowel sounds} (+)',
    'The cause of the {+syncope} was not identified.',
    // ruled out, or to be
    'He was ruled out for {-MI}.',
    'A CT was obtained to rule out {+pulmonary embolism}.',
    '{-Endocarditis} has been excluded.',
    '{+Pneumonia} could not be ruled out.',
    'This does not rule out {+ischemia}.',
    // pseudo-negations
    'No interval change in the {+right effusion}.',
    'She denies any {-change in bowel habits}.',
    'Blood cultures grew {+gram negative rods}.',
    'The scope was advanced without difficulty, and {+diverticulosis} was seen.',
    'She did not only have {+pancreatitis} but also {+cholangitis}.',
    'No further {+chest pain} after nitroglycerin.',
    // form
    'NO KNOWN {-DRUG ALLERGIES}',
    'IMPRESSION: 1. NO EVIDENCE OF {-PE} 2. {+ATELECTASIS} 3. {+CARDIOMEGALY}',
    'Seen by Dr. **NAME[ZZZ] who noted no {-bruising} but {+abrasions}.',
    'The lungs are clear.No {-effusion}.{+Atelectasis} at the base.',
    'pt c/o {+HA}, w/o {-fever}, r/o {+DVT}',
    'The sclerae are non{-icteric}, the chest non-{-tender}.',
  ])('%s', (marked) => {
    const { sentence, targets } = readMarks(marked);
    expect(targets.map((target) => `${sentence.slice(target.start, target.end)} ${isDenied({ sentence, ...target })}`))
      .toEqual(targets.map((target) => `${sentence.slice(target.start, target.end)} ${target.negated}`));
  });
});
