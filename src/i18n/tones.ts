/**
 * Loads the sentences of a tone that is not the default of its language. Most pages need none of this.
 */
import { lazy } from '../lazy/lazy.js';
import type { MessageOverrides } from './messages.js';
import { openingLimit } from './loaders.js';
import type { Tone } from './tone.js';

type ToneLoader = () => Promise<{ readonly tone: MessageOverrides }>;

const de = lazy(() => import('./de.formal.js'), openingLimit);
const es = lazy(() => import('./es.formal.js'), openingLimit);
const fr = lazy(() => import('./fr.informal.js'), openingLimit);
const it = lazy(() => import('./it.formal.js'), openingLimit);

/** By language. A tone without a loader is the default one, or the language has no tones. */
export const toneLoaders: Readonly<Record<string, Readonly<Partial<Record<Tone, ToneLoader>>>>> = {
  de: { formal: () => de.loadLate() },
  es: { formal: () => es.loadLate() },
  fr: { informal: () => fr.loadLate() },
  it: { formal: () => it.loadLate() },
};

/** The sentences that differ in the tone, which is text of the page. Rejects for an unknown tone. */
export async function toneTable(language: string, tone: string): Promise<MessageOverrides> {
  if (tone !== 'formal' && tone !== 'informal') throw new Error(`no tone ${tone}`);
  const loaders = Object.hasOwn(toneLoaders, language) ? toneLoaders[language] : undefined;
  return (await loaders?.[tone]?.())?.tone ?? {};
}
