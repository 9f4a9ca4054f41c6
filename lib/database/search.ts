/** Full-text search over the claims, forgiving typing slips. */
import MiniSearch from 'minisearch';
import type { Database } from './types';

export interface Hit { id: string; score: number }

const STOP = new Set('a an and are as at be by can could do does for from has have how i if in is it its may me my of on or that the this to was what when which who why will with would you your kratom ketum mitragyna about any get'.split(' '));

/** Lay words for the words of the database, so that "tummy" finds the stomach. */
const SYNONYMS: Record<string, string> = {
  addictive: 'dependence addiction', addicted: 'dependence addiction', hooked: 'dependence addiction', quit: 'withdrawal stopping', quitting: 'withdrawal stopping', sober: 'alcohol', drink: 'alcohol', drinking: 'alcohol depressants', booze: 'alcohol depressants', beer: 'alcohol depressants', wine: 'alcohol depressants', xanax: 'benzodiazepines depressants', die: 'death', kill: 'death', killed: 'death', overdose: 'death overdose', od: 'death overdose', pee: 'drug test', urine: 'drug test', screening: 'drug test', job: 'drug test', kidneys: 'kidney', hair: 'hormones', tired: 'energy fatigue', tiredness: 'energy fatigue', lazy: 'energy', study: 'focus memory', exam: 'focus memory', concentrate: 'focus concentration', nervous: 'anxiety', panic: 'anxiety', worry: 'anxiety', calm: 'relaxes calms stress', relax: 'relaxes calms stress', chill: 'relaxes stress', sad: 'depression', high: 'euphoria mood', happy: 'mood', buzz: 'euphoria mood', ache: 'pain', hurts: 'pain', back: 'pain', sore: 'pain', arthritis: 'inflammation arthritis', swelling: 'inflammation', insomnia: 'sleep', bedtime: 'sleep', sleepy: 'drowsiness sleep', sugar: 'diabetes blood sugar', bp: 'blood pressure', palpitations: 'heart', pulse: 'heart', fits: 'seizures', seizure: 'seizures', breathing: 'breathing respiratory', baby: 'pregnancy', pregnant: 'pregnancy', kids: 'children teenagers', teen: 'teenagers', son: 'teenagers', daughter: 'teenagers', sex: 'sexual libido', libido: 'sexual libido', erection: 'sexual', diet: 'weight appetite', fat: 'weight', hungry: 'appetite weight', tummy: 'digestive stomach', stomach: 'digestive side effects', diarrhea: 'diarrhoea digestive', puke: 'nausea side effects', vomit: 'nausea side effects', itchy: 'side effects', constipated: 'constipation side effects', covid: 'infection viruses covid-19', flu: 'infection cough fever', germs: 'infection bacteria', strain: 'strains', red: 'strains vein', green: 'strains vein', white: 'strains vein', colour: 'strains vein', color: 'strains vein', grams: 'dose', gram: 'dose', dosage: 'dose', banned: 'ban legal', illegal: 'legal ban', law: 'legal', lawful: 'legal', states: 'us states', military: 'federal', medicine: 'medicines interacts', meds: 'medicines interacts', antidepressants: 'medicines interacts', metals: 'contaminated', lead: 'contaminated metals', salmonella: 'contaminated', fake: 'adulterated', spiked: 'adulterated', laced: 'adulterated', tested: 'lab-tested', coa: 'lab-tested vendor', studies: 'research', science: 'research proven', proof: 'proven research', evidence: 'research proven', tradition: 'traditional', history: 'traditional', opiates: 'opioids', heroin: 'opioids', oxy: 'opioids', suboxone: 'opioids withdrawal', immune: 'immune', tumour: 'cancer', tumor: 'cancer', gym: 'muscles exercise', workout: 'muscles exercise', serotonin: 'serotonin dopamine', testosterone: 'hormones', thyroid: 'hormones', psychosis: 'psychosis hallucinations', voices: 'hallucinations', crazy: 'psychosis',
};

/** Builds the search over a database; costs some milliseconds, keep the result. */
export function openSearch(database: Database): (query: string) => Hit[] {
  const engine = new MiniSearch<{ id: string; title: string; slug: string; note: string; detail: string }>({
    fields: ['title', 'slug', 'note', 'detail'],
    processTerm: (term) => { const word = term.toLowerCase().replace(/'s$/, ''); return STOP.has(word) ? null : word; },
    searchOptions: { boost: { title: 4, slug: 5, note: 1, detail: 0.4 }, fuzzy: (term) => (term.length > 4 ? 0.2 : false), prefix: (term) => term.length > 3 },
  });
  engine.addAll(Object.values(database.claims).map(({ id, claim, note, detail }) => ({ id, title: claim, slug: id.replace(/[/-]/g, ' '), note, detail })));
  return (query) => {
    const widened = query.toLowerCase().split(/[^\p{L}\p{N}']+/u).map((word) => (SYNONYMS[word] ? `${word} ${SYNONYMS[word]}` : word)).join(' ');
    return engine.search(widened).map(({ id, score }) => ({ id: String(id), score }));
  };
}
