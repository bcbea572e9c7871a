/**
 * The tone in which a language addresses the visitor. Each language has one tone by default; the sentences of the
 * other one are in a table of their own, which lacks what is the same in both.
 */
import type { MessageKey } from './messages.js';
import type { Sentence } from './sentence.js';

export type Tone = 'formal' | 'informal';

/** The words by which a default table addresses the visitor. `commands` are also used on buttons, which have one tone. */
interface AddressWords {
  de: {
    pronouns: 'du' | 'dich' | 'dir' | `dein${'' | 'e' | 'em' | 'en' | 'er' | 'es' | 's'}`;
    commands:
      | 'antworte'
      | 'fülle'
      | 'gib'
      | 'komm'
      | 'lass'
      | 'lies'
      | 'mach'
      | 'markiere'
      | 'melde'
      | 'nimm'
      | 'prüfe'
      | 'schau'
      | 'schreib'
      | 'stell'
      | 'verwende'
      | 'versuche'
      | 'warte'
      | 'wähle'
      | 'zeig';
  };
  es: {
    pronouns:
      | 'tú'
      | 'te'
      | 'ti'
      | `tu${'' | 's'}`
      | `tuy${'o' | 'a'}${'' | 's'}`
      | 'aceptas'
      | 'decides'
      | 'escribiste'
      | 'has'
      | 'podrás'
      | 'puedes'
      | 'tienes'
      | 'registrarte'
      | 'contactarte';
    commands:
      | 'contacta'
      | 'elige'
      | 'enseña'
      | 'escribe'
      | 'espera'
      | 'gira'
      | 'lee'
      | 'mira'
      | 'pide'
      | 'rellena'
      | 'revisa'
      | 'selecciona'
      | 'sube'
      | 'usa'
      | 'vuelve'
      | `${'inténta' | 'revísa' | 'escríbe'}${'lo' | 'la'}`;
  };
  fr: {
    pronouns: 'vous' | 'votre' | 'vos' | 'vôtre';
    commands: `${string}ez` | 'faites' | `${string}ez-${string}` | 'dites-nous';
  };
  it: {
    pronouns:
      | 'tu'
      | 'te'
      | 'ti'
      | `tu${'o' | 'a' | 'oi' | 'e'}`
      | 'accetti'
      | 'decidi'
      | 'devi'
      | 'hai'
      | 'puoi'
      | 'poterti'
      | 'rivederti'
      | `${string}arti`;
    commands:
      | 'accedi'
      | 'aspetta'
      | 'aumenta'
      | 'compila'
      | 'controlla'
      | 'dicci'
      | 'gira'
      | 'guarda'
      | 'leggi'
      | 'mostra'
      | 'riprova'
      | 'scegli'
      | 'scrivi'
      | 'seleziona'
      | 'torna'
      | `${'contatta' | 'controlla' | 'chiedi' | 'scegli' | 'scrivi' | 'usa'}${'ci' | 'lo' | 'la' | 'ne'}`;
  };
}

type End = ' ' | '.' | ',' | ':' | ';' | '?' | '!' | '…';
type With<Word extends string> = `${string}${' ' | '¿'}${Word}${End}${string}`;

type Addresses<Text extends string, Words extends { pronouns: string; commands: string }> =
  ` ${Lowercase<Text>} ` extends With<Words['pronouns']>
    ? true
    : Text extends `${string}${'.' | '?' | ':'}${'' | ' '}`
      ? ` ${Lowercase<Text>} ` extends With<Words['commands']>
        ? true
        : false
      : false;

type TextOf<Value> = Value extends string
  ? Value
  : Value extends { readonly other: infer Text extends string }
    ? Text
    : never;

/** The keys of the sentences that address the visitor, found by their words. */
type AddressingKey<Messages, Language extends keyof AddressWords> = {
  [Key in keyof Messages]: true extends Addresses<TextOf<Messages[Key]>, AddressWords[Language]>
    ? Key
    : never;
}[keyof Messages];

/** The table of the other tone: every sentence that addresses the visitor, and any further one that differs. */
export type ToneMessages<Messages, Language extends keyof AddressWords> = Readonly<
  Record<AddressingKey<Messages, Language>, Sentence> & Partial<Record<MessageKey, Sentence>>
>;
