import { describe, expect, it } from 'vitest';
import type { NoteKind, Verdict } from '../../lib/database/types';
import { database, files, notesFor } from './pages';

type Row = [text: string, claim: string, kind: NoteKind];

/** The table of docs/verdicts and the design, one list a verdict, with sentences as pages have them. */
const TABLE: Partial<Record<Verdict, Row[]>> = {
  supported: [
    ['Kratom can cause dependence.', 'harm/dependence', 'fits'],
    ['Regular users develop a tolerance to kratom.', 'harm/tolerance', 'fits'],
    ['Mitragynine binds to opioid receptors.', 'pharmacology/opioid-receptors', 'fits'],
    ['Kratom rarely causes withdrawal.', 'harm/withdrawal', 'context'],
    ['Kratom may damage the liver.', 'harm/liver', 'fits'],
    ['There is no evidence that kratom causes withdrawal.', 'harm/withdrawal', 'contradicts'],
    ['Kratom is not addictive.', 'harm/dependence', 'contradicts'],
    ['Nobody has ever died from kratom.', 'harm/death', 'contradicts'],
    ['Kratom is not as addictive as heroin.', 'harm/dependence', 'context'],
    ['Does kratom cause withdrawal?', 'harm/withdrawal', 'answer'],
  ],
  mixed: [
    ['Kratom relieves pain.', 'efficacy/pain', 'oversimplifies'],
    ['Kratom damages the kidneys.', 'harm/kidney', 'oversimplifies'],
    ['Kratom may relieve chronic pain.', 'efficacy/pain', 'context'],
    ['Kratom might damage the kidneys.', 'harm/kidney', 'context'],
    ['There is no evidence that kratom relieves pain.', 'efficacy/pain', 'context'],
    ['Kratom does nothing for pain.', 'efficacy/pain', 'oversimplifies'],
    ['Kratom does not harm the kidneys.', 'harm/kidney', 'oversimplifies'],
    ['Does kratom relieve pain?', 'efficacy/pain', 'answer'],
  ],
  depends: [
    ['Kratom stops breathing.', 'harm/respiratory', 'oversimplifies'],
    ['Kratom is an opioid.', 'pharmacology/is-an-opioid', 'oversimplifies'],
    ['Kratom may slow breathing.', 'harm/respiratory', 'context'],
    ['There is no evidence that kratom causes respiratory depression.', 'harm/respiratory', 'context'],
    ['Kratom does not cause respiratory depression.', 'harm/respiratory', 'oversimplifies'],
    ['Can kratom stop your breathing?', 'harm/respiratory', 'answer'],
  ],
  unproven: [
    ['Kratom relieves anxiety.', 'efficacy/anxiety', 'goes-beyond'],
    ['Kratom is a gateway drug.', 'harm/gateway', 'goes-beyond'],
    ['Kratom may ease anxiety.', 'efficacy/anxiety', 'context'],
    ['Kratom may be a gateway to heroin.', 'harm/gateway', 'context'],
    ['There is no evidence that kratom treats anxiety.', 'efficacy/anxiety', 'fits'],
    ['There is no evidence that kratom is a gateway drug.', 'harm/gateway', 'fits'],
    ['Kratom is useless for anxiety.', 'efficacy/anxiety', 'goes-beyond'],
    ['Kratom is not a gateway drug.', 'harm/gateway', 'goes-beyond'],
    ['Does kratom help with anxiety?', 'efficacy/anxiety', 'answer'],
    ['Is kratom a gateway drug?', 'harm/gateway', 'answer'],
  ],
  contradicted: [
    ['Kratom lowers blood pressure.', 'efficacy/blood-pressure', 'contradicts'],
    ['Red strains are more relaxing than green strains.', 'pharmacology/strains', 'contradicts'],
    ['Users report that kratom lowers their blood pressure.', 'efficacy/blood-pressure', 'context'],
    ['Kratom may lower blood pressure.', 'efficacy/blood-pressure', 'goes-beyond'],
    ['There is no evidence that kratom lowers blood pressure.', 'efficacy/blood-pressure', 'fits'],
    ['Kratom does not lower blood pressure.', 'efficacy/blood-pressure', 'fits'],
    ['Does kratom lower blood pressure?', 'efficacy/blood-pressure', 'answer'],
  ],
};

/** Statements that go too far, in one direction and in the other. */
const EXAGGERATED: Record<'harms' | 'benefits', [text: string, claim: string][]> = {
  harms: [
    ['Kratom is as addictive as heroin.', 'harm/dependence'],
    ['91 deaths were caused by kratom alone.', 'harm/death'],
    ['Kratom alone has killed thousands.', 'harm/death'],
    ['Kratom is legal heroin.', 'pharmacology/is-an-opioid'],
    ['Kratom always destroys the liver.', 'harm/liver'],
    ['Kratom certainly causes seizures.', 'harm/seizures'],
    ['Kratom leaf is 13 times stronger than morphine.', 'pharmacology/seven-oh-potency'],
    ['Kratom is a gateway drug.', 'harm/gateway'],
    ['Kratom always causes psychosis.', 'harm/psychiatric'],
    ['Kratom destroys your kidneys.', 'harm/kidney'],
    ['Kratom always interacts with medications.', 'harm/drug-interactions'],
  ],
  benefits: [
    ['Kratom is a proven cure for anxiety.', 'efficacy/anxiety'],
    ['Kratom cures depression.', 'efficacy/depression'],
    ['Kratom is completely safe.', 'safety/generally-safe'],
    ['Kratom cures cancer.', 'efficacy/cancer'],
    ['Kratom has no side effects.', 'harm/side-effects'],
    ['Kratom is a miracle cure for everything.', 'efficacy/general-benefit'],
    ['Kratom eliminates pain completely.', 'efficacy/pain'],
    ['Kratom always gives you endless energy.', 'efficacy/energy'],
    ["Kratom's benefits are clinically proven.", 'research/proven'],
    ['Kratom lowers blood pressure.', 'efficacy/blood-pressure'],
    ['Kratom relieves opioid withdrawal.', 'efficacy/opioid-withdrawal'],
  ],
};

for (const [verdict, rows] of Object.entries(TABLE)) {
  describe(`a claim that is ${verdict}`, () => {
    it.each(rows)('%s (%s): %s', (text, claim, kind) => {
      expect(files[claim]!.verdict).toBe(verdict);
      expect(notesFor(text, claim).map((note) => note.kind)).toEqual([kind]);
    });
  });
}

describe('goes too far', () => {
  it('as many harms as benefits are tried', () => expect(EXAGGERATED.harms).toHaveLength(EXAGGERATED.benefits.length));
  for (const [direction, rows] of Object.entries(EXAGGERATED)) {
    it.each(rows)(`${direction}: %s`, (text, claim) => {
      const [note] = notesFor(text, claim);
      expect(['goes-beyond', 'contradicts', 'oversimplifies']).toContain(note?.kind);
      expect(note!.paint).toBe(true);
    });
  }
  it('an exaggeration of what is supported gets its own wording', () => {
    expect(notesFor('Kratom is as addictive as heroin.', 'harm/dependence')[0]!.text).toBe(database.claims['harm/dependence']!.variants.overstated);
    expect(notesFor('Kratom is a proven cure for anxiety.', 'efficacy/anxiety')[0]!.text).toBe(database.claims['efficacy/anxiety']!.variants.overstated);
    expect(notesFor('91 deaths were caused by kratom alone.', 'harm/death')[0]!.text).toBe(database.claims['harm/death']!.variants.value);
  });
});

describe('voice, denial and question', () => {
  it.each([['Kratom cured my anxiety.', 'efficacy/anxiety'], ['My liver was damaged by kratom.', 'harm/liver'], ['I became addicted to kratom.', 'harm/dependence'], ['It stopped my opioid withdrawal.', 'efficacy/opioid-withdrawal'], ['I had a seizure after kratom.', 'harm/seizures']])('one person’s experience is context, in the plain wording: %s', (text, claim) => {
    expect(notesFor(text, claim)).toMatchObject([{ kind: 'context', text: database.claims[claim]!.note }]);
  });
  it('who says "not established" is not told that it might be so', () => {
    expect(notesFor('There is no evidence that kratom treats anxiety.', 'efficacy/anxiety')[0]!.text).toBe(database.claims['efficacy/anxiety']!.note);
    expect(notesFor('Kratom is useless for anxiety.', 'efficacy/anxiety')[0]!.text).toBe(database.claims['efficacy/anxiety']!.variants.denied);
    expect(notesFor('There is no evidence that kratom causes withdrawal.', 'harm/withdrawal')[0]!.text).toBe(database.claims['harm/withdrawal']!.variants.denied);
  });
  it('a claim on acute danger keeps its safety line and its action', () => {
    for (const text of ['Kratom stops breathing.', 'Kratom does not cause respiratory depression.', 'I stopped breathing on kratom.']) {
      const [note] = notesFor(text, 'harm/respiratory');
      expect(note!.safety).toContain('Naloxone');
      expect(note!.action).toContain('emergency');
    }
  });
});
