/**
 * The two forms of replies. `contract/openapi.yaml` has a strict schema of each reply in each of them.
 */

/** How replies are spelled, and what no source decides. */
export interface Dialect {
  /**
   * `documented`: `{ AnswerCode, …payload }`, a flat customer, ids as text, a refusal with status 402 (the guide). `recorded`:
   * `{ returncode, data: { answerCode, …payload } }`, a customer with `personalInfo`, ids as numbers, an empty text or 0 where nothing
   * is stored, a refusal with status 200 (the recorded replies). A new person is 402 and 53 in both.
   */
  form: 'documented' | 'recorded';
  /** How a code that has done its work is refused: as wrong (312, 315) or as unknown (425). */
  usedCode: 312 | 315 | 425;
}

export const defaultDialect: Readonly<Dialect> = { form: 'documented', usedCode: 425 };

/** The two forms by name. */
export const dialects = {
  documented: defaultDialect,
  recorded: { ...defaultDialect, form: 'recorded' },
} as const satisfies Readonly<Record<Dialect['form'], Readonly<Dialect>>>;

export type DialectName = keyof typeof dialects;
