import { describe, expect, it } from 'vitest';
import { pageLink, safeLink } from '../../src/domain/link.js';

const page = 'https://shop.example/club/join.html';
const local = 'http://localhost:8000/bare.html';

describe('safeLink', () => {
  it.each([
    ['https://help.example/a?b#c', page, 'https://help.example/a?b#c'],
    [' https://help.example ', page, 'https://help.example/'],
    ['mailto:help@shop.example', page, 'mailto:help@shop.example'],
    ['tel:+390612345', page, 'tel:+390612345'],
    ['HTTPS://Help.Example/', page, 'https://help.example/'],
    ['/help', page, 'https://shop.example/help'],
    ['help', page, 'https://shop.example/club/help'],
    ['?lang=it', page, 'https://shop.example/club/join.html?lang=it'],
    ['//cdn.example/x', page, 'https://cdn.example/x'],
    ['/help', local, 'http://localhost:8000/help'],
    ['http://localhost:8000/x', local, 'http://localhost:8000/x'],
    ['https://help.example/', undefined, 'https://help.example/'],
    ['/help', undefined, '/help'],
    ['tel:112', undefined, 'tel:112'],
  ])('allows %j on %j', (address, base, link) => {
    expect(safeLink(address, base)).toBe(link);
  });

  it.each([
    ['', page],
    ['   ', page],
    ['javascript:alert(1)', page],
    ['JavaScript:alert(1)', page],
    ['java\nscript:alert(1)', page],
    ['\u0001javascript:alert(1)', page],
    ['data:text/html,<script>', page],
    ['blob:https://shop.example/1', page],
    ['vbscript:x', page],
    ['file:///etc/passwd', page],
    ['http://help.example/', page],
    ['http://shop.example/', page],
    ['//evil.example/', local],
    ['http://localhost:9000/', local],
    ['ftp://shop.example/', page],
    ['https://', page],
    ['javascript:alert(1)', undefined],
    ['http://help.example/', undefined],
    ['blob:https://page.invalid/1', undefined],
  ])('refuses %j on %j', (address, base) => {
    expect(safeLink(address, base)).toBeUndefined();
  });
});

describe('pageLink', () => {
  it.each([
    ['/welcome', 'https://shop.example/welcome'],
    ['https://other.example/', 'https://other.example/'],
    ['/?to=mailto:a@b.it', 'https://shop.example/?to=mailto:a@b.it'],
    ['https://anna@shop.example/', undefined],
    ['https://:secret@shop.example/', undefined],
    ['//anna:secret@other.example/', undefined],
    ['mailto:shop@example.com', undefined],
    ['tel:+39333', undefined],
    ['MAILTO:shop@example.com', undefined],
    ['http://other.example/', undefined],
    ['javascript:alert(1)', undefined],
  ])('of %s is %s', (address, link) => {
    expect(pageLink(address, 'https://shop.example/join')).toBe(link);
  });
});
