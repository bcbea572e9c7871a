import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../src/domain/configuration.js';
import type { ElementKind } from '../../src/flow/state/who-shows.js';
import type { Session } from '../../src/flow/session/session.js';
import * as registry from '../../src/flow/session-registry.js';
import { FakeClock } from './fake-clock.js';
import { FakeStorage } from './fake-storage.js';
import { anna, configuration, states } from './samples.js';
import { absentScript, environmentOf, Page } from './stage.js';

const environment = environmentOf(new FakeClock(), new FakeStorage());
const sessionFor = (own: Configuration, former?: Session, kind?: ElementKind) =>
  registry.sessionFor(own, environment, absentScript, former, kind);

describe('sessionFor', () => {
  const campaign = (campaignId: string) => ({ ...configuration, campaignId });

  it('returns one session for each API and campaign, with the first configuration', () => {
    const first = sessionFor(campaign('a'));
    first.attach(new Page());
    expect(sessionFor({ ...campaign('a'), apiKey: 'other' })).toBe(first);
    expect(first.configuration.apiKey).toBe('key');
    expect(sessionFor(campaign('b'))).not.toBe(first);
    expect(sessionFor({ ...campaign('a'), apiBase: 'https://other' })).not.toBe(first);
  });

  it('lists every session of the page', () => {
    const first = sessionFor(campaign('listed'));
    expect(registry.allSessions()).toContain(first);
  });

  it('returns the session to the element that has left it and connects again', () => {
    const first = sessionFor(campaign('own'));
    first.attach(new Page())();
    expect(sessionFor(campaign('own'), first)).toBe(first);
  });

  it('returns the session of an entry with a running request', () => {
    const first = sessionFor(campaign('busy'));
    first.attach(new Page())();
    first.commit(states['register busy']);
    expect(sessionFor(campaign('busy'))).toBe(first);
  });

  it('returns a new session if no element is connected and nothing has started', () => {
    const first = sessionFor(campaign('c'));
    first.attach(new Page())();
    expect(sessionFor(campaign('c'))).not.toBe(first);
  });

  it('returns the session of a started journey even if no element is connected', () => {
    const first = sessionFor(campaign('d'));
    first.attach(new Page())();
    first.commit(states.otp);
    expect(sessionFor(campaign('d'))).toBe(first);
  });

  it('returns a session at the step that a page led to, with its prefill', () => {
    const led = (campaignId: string) => {
      const first = sessionFor(campaign(campaignId));
      first.attach(new Page())();
      const request = { kind: 'idle' } as const;
      first.commit({ step: 'login', request, reason: 'registered', username: 'anna@example.com' });
      return first;
    };
    const known = led('e');
    const page = new Page();
    known.ready('login');
    expect(sessionFor(campaign('e'), undefined, 'login')).toBe(known);
    // The page has another form, so the ready event is dispatched again.
    known.attach(page);
    known.ready('login');
    expect(page.story).toEqual(['ready']);
    known.participants.remove(page);
    expect(sessionFor(campaign('e'), undefined, 'flow')).toBe(known);
    // A visitor who returns to the first form may use another identifier.
    expect(sessionFor(campaign('e'), undefined, 'register')).not.toBe(known);
    const typed = sessionFor(campaign('g'));
    typed.commit({ step: 'register', identifier: anna, request: { kind: 'idle' } });
    expect(sessionFor({ ...campaign('g'), start: 'login' }, undefined, 'flow')).not.toBe(typed);
    const blank = sessionFor(campaign('f'));
    expect(sessionFor(campaign('f'), undefined, 'login')).not.toBe(blank);
  });
});
