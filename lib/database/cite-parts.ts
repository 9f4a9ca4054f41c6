/** The parts of a citation, read from how the database writes names and places of publication. */
import type { Source } from './types';

/** A person, or a body that is never split into given and family name. The keys are those of CSL-JSON. */
export type Name = { family: string; given?: string; suffix?: string } | { literal: string };

/** Words that only names of bodies have. */
const BODY = /\b(?:of|for|on|by|the|and|administration|agency|association|assembly|bureau|cent(?:er|re)s?|committee|council|department|firm|government|group|institute|legislature|ministry|office|organi[sz]ation|programme?|public|registry|service|state|trust|university|affairs|canada|u\.?s\.?)\b|[(,]/i;
const PARTICLES = /^(?:van|von|de|del|della|der|den|di|da|dos|la|le|ten|ter|al|el|bin|binti)$/;
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;

/**
 * Reads a name as it is printed, given name first. A single word, and anything with a word that only bodies have, is a body.
 */
export function nameOf(printed: string): Name {
  const text = printed.replace(/\s+/g, ' ').trim();
  const words = text.split(' ');
  if (words.length === 1) return { literal: text };
  const suffix = SUFFIX.test(words.at(-1)!) ? words.pop()! : undefined;
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && PARTICLES.test(word));
  const family = particle > 0 ? particle : words.length - 1;
  const person = words.map((word) => (PARTICLES.test(word) ? '' : word)).join(' ');
  if (BODY.test(person) || family < 1) return { literal: text };
  return { given: words.slice(0, family).join(' '), family: words.slice(family).join(' '), ...(suffix ? { suffix } : {}) };
}

export interface Place { container: string | null; journal: boolean; volume?: string; issue?: string; pages?: string }

/** "Psychopharmacology 239(12):3793-3804": container, volume, issue, pages. */
const JOURNAL = /^(?<container>\D.*?)[ ,]+(?<volume>\d{1,4})(?:\((?<issue>[^)]+)\))?(?::(?<pages>[A-Za-z]?\d[\w.]*(?:[-–][A-Za-z]?\d[\w.]*)?))?(?:\s*\([^)]*\)|,.*)?$/u;
const RESEARCH = new Set<Source['kind']>(['systematic-review', 'review', 'trial', 'observational', 'case-report', 'animal', 'laboratory', 'product-analysis', 'surveillance']);

/** Where a source came out. */
export function placeOf({ published_in: printed, kind }: Source): Place {
  if (printed === null) return { container: null, journal: false };
  const parts = JOURNAL.exec(printed)?.groups;
  if (parts && (parts.issue || parts.pages || RESEARCH.has(kind))) {
    const { container, volume, issue, pages } = parts;
    return { container: container!, journal: true, ...(volume ? { volume } : {}), ...(issue ? { issue } : {}), ...(pages ? { pages: pages.replace('–', '-') } : {}) };
  }
  return { container: printed, journal: false };
}

/** The CSL type of a source. */
export function typeOf(source: Source): 'article-journal' | 'legislation' | 'article-newspaper' | 'thesis' | 'report' | 'webpage' {
  if (/thesis/i.test(source.published_in ?? '')) return 'thesis';
  if (source.kind === 'law') return 'legislation';
  if (source.kind === 'news') return 'article-newspaper';
  if (placeOf(source).journal) return 'article-journal';
  return source.kind === 'reference-work' || source.kind === 'regulator' || source.kind === 'public-health-agency' ? 'webpage' : 'report';
}
