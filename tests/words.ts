/** The interface's words without a browser: what its i18n would give. */
import { readFileSync } from 'node:fs';
import type { Say } from '../lib/export/report';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

/** @param locale a folder of public/_locales */
export function wordsIn(locale: string): Say {
  const messages = JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as Messages;
  const words = (key: string, ...values: (string | number)[]): string => {
    const entry = messages[key];
    if (!entry) throw new Error(`no message "${key}" in ${locale}`);
    const filled = entry.message.replace(/\$([a-z_]+)\$/gi, (_all, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? '');
    return filled.replace(/\$(\d)/g, (_all, at: string) => String(values[Number(at) - 1] ?? ''));
  };
  return {
    words,
    named: (family, name, ...values) => words(family + name.split('-').map((part) => part[0]!.toUpperCase() + part.slice(1)).join(''), ...values),
    remark: ({ key, values }) => words(key, ...values),
  };
}
