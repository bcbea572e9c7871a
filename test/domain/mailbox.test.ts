import { describe, expect, it } from 'vitest';
import { mailboxOf } from '../../src/domain/mailbox.js';

describe('the mailbox of an address', () => {
  it.each([
    ['anna@gmail.com', 'Gmail', 'https://mail.google.com/'],
    ['Anna@GoogleMail.com', 'Gmail', 'https://mail.google.com/'],
    ['anna@outlook.com', 'Outlook', 'https://outlook.live.com/mail/'],
    ['anna@hotmail.it', 'Outlook', 'https://outlook.live.com/mail/'],
    ['anna@live.co.uk', 'Outlook', 'https://outlook.live.com/mail/'],
    ['anna@yahoo.com.br', 'Yahoo Mail', 'https://mail.yahoo.com/'],
    ['anna@me.com', 'iCloud Mail', 'https://www.icloud.com/mail'],
    ['anna@gmx.de', 'GMX', 'https://www.gmx.net/'],
    ['anna@gmx.com', 'GMX', 'https://www.gmx.com/'],
    ['anna@web.de', 'WEB.DE', 'https://web.de/'],
    ['anna@libero.it', 'Libero Mail', 'https://mail.libero.it/'],
    ['anna@virgilio.it', 'Virgilio Mail', 'https://mail.virgilio.it/'],
  ])('%s is read at %s', (address, name, href) => {
    expect(mailboxOf(address)).toEqual({ name, href });
  });

  it.each([
    'anna@example.org',
    'anna@gmail.com.example.org',
    'anna@notgmail.com',
    'anna@gmail.company',
    'gmail.com@example.org',
    'anna@mail.live.it',
    '',
  ])('is not known for %s', (address) => {
    expect(mailboxOf(address)).toBeUndefined();
  });
});
