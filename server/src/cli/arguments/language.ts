import type { Language } from '../../text/range.ts';

/**
 * The language that a locale of the environment asks for (`LC_ALL`, `LC_MESSAGES`, `LANG`). Where none is named, or none that is a language's
 * (`C`, `POSIX`), Chinese: who checks these reports reads it.
 */
export function languageOfLocale(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const [name = ''] = locale.toLowerCase().split(/[._@-]/);
  return name === '' || name === 'c' || name === 'posix' || name === 'zh' ? 'zh' : 'en';
}
