/** What a reader starts with. */
import { PRESETS } from '../database/presets';
import type { SOURCE_KINDS } from '../database/types';
import type { Settings } from './types';

export const DEFAULTS: Settings = {
  version: 2,
  preset: 'normal',
  kinds: [...PRESETS.normal],
  sources: {
    kindsOff: [],
    order: ['systematic-review', 'trial', 'review', 'observational', 'surveillance', 'regulator', 'public-health-agency', 'law', 'product-analysis', 'reference-work', 'case-report', 'animal', 'laboratory', 'news', 'advocacy'] satisfies (typeof SOURCE_KINDS)[number][],
    off: [],
    maxAgeYears: null,
  },
  appearance: { theme: 'auto', reading: 'card', marker: 'underline', palette: 'standard', chip: true, badge: true, preview: true },
  sites: { mode: 'everywhere-but', patterns: [] },
  hidden: [],
  recentLookups: [],
  sync: false,
  firstRunDone: false,
};
