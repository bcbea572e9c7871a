/**
 * A visitor who walks the journey. What they act on is a surface: a page that Playwright drives, or one of another kind.
 */
import type { TestFrame } from './route-sandbox.js';

/** What a visitor does on a page. A selector reaches into every shadow tree; one that begins with a tag of ours, into that of the tag. */
export interface Surface {
  /** Waits for a visible control and types into it. */
  fill(selector: string, text: string): Promise<void>;
  /** Waits for a visible button or choice that is ready, and clicks it. */
  press(selector: string): Promise<void>;
  /** Resolves when an element of one of the selectors is visible, with the first such selector. */
  appears(...selectors: readonly string[]): Promise<string>;
}

export interface VisitorData {
  /** The address, mobile number or card number to register or to log in with. */
  readonly username?: string;
  readonly password?: string;
  /** Answers by write name; `true` and `false` are consents. */
  readonly data?: Readonly<Record<string, string | boolean>>;
}

/** Where a visitor can be. */
export type Place = 'register' | 'log-in' | 'password' | 'code' | 'profile' | 'card';

/** What is visible at a place. Where several are, the first counts. */
const landmarks: Readonly<Record<Place, string>> = {
  card: '[part~=card-number]',
  code: '[autocomplete=one-time-code]',
  password: '[autocomplete=new-password]',
  profile: 'onboarding-profile form button[type=submit]',
  register: 'onboarding-register form [name=username]',
  'log-in': 'onboarding-login [autocomplete=current-password]',
};
const places = Object.keys(landmarks) as readonly Place[];

/** Where the act of each place can lead. A card holder whose data is complete gets no form. */
const following: Readonly<Record<Exclude<Place, 'card'>, readonly Place[]>> = {
  register: ['password', 'code', 'log-in'],
  'log-in': ['profile', 'card'],
  password: ['code'],
  code: ['profile', 'card'],
  profile: ['card'],
};

const defaults = {
  username: 'new@example.com',
  password: 'violet otter bridge 42',
  data: { name: 'Anna', surname: 'De Luca', usedforpromotions: false },
};

/** Acts at each step of the journey, and walks from one to another. */
export class Visitor {
  readonly person: Required<VisitorData>;

  constructor(
    readonly surface: Surface,
    /** The code that was sent last. */
    readonly code: () => string | Promise<string>,
    person: VisitorData = {},
  ) {
    this.person = { ...defaults, ...person, data: person.data ?? defaults.data };
  }

  /** Walks to a place, by default from where the page is; that cannot be told where two forms are side by side. */
  async walk(to: Place = 'card', from?: Place): Promise<void> {
    let place = from ?? (await this.#arrive(places));
    while (place !== to) {
      if (place === 'card') throw new Error(`The page shows the card without "${to}".`);
      await this.#act(place);
      place = await this.#arrive(following[place]);
    }
  }

  async identify(username = this.person.username): Promise<void> {
    await this.surface.fill(landmarks.register, username);
    await this.surface.press('onboarding-register button[type=submit]');
  }

  async sendCode(password = this.person.password): Promise<void> {
    await this.surface.fill(landmarks.password, password);
    await this.surface.press('button[name=send-code]');
  }

  /** Enters a code, by default the one that was sent. */
  async enterCode(code?: string): Promise<void> {
    await this.surface.appears(landmarks.code);
    await this.surface.fill(landmarks.code, code ?? (await this.code()));
    // With `code-length` a complete code has been submitted: the button is busy, or the next step is there.
    const button = 'onboarding-otp button[type=submit]';
    const idle = `${button}:not([aria-busy=true])`;
    const next = following.code.map((place) => landmarks[place]);
    if ((await this.surface.appears(idle, button, ...next)) === idle)
      await this.surface.press(idle);
  }

  /** From three on the optional fields are folded; after a log-in, what the customer has entered before. */
  async openFold(): Promise<void> {
    const fold = 'form details:not([open]) > summary';
    if ((await this.surface.appears(fold, landmarks.profile)) === fold)
      await this.surface.press(fold);
  }

  async enterData(data = this.person.data): Promise<void> {
    await this.openFold();
    for (const [name, value] of Object.entries(data)) {
      if (typeof value === 'string') await this.surface.fill(`form [name="${name}"]`, value);
      else await this.surface.press(`form [name="${name}"][value="${String(value)}"]`);
    }
    await this.surface.press(landmarks.profile);
  }

  async logIn(username = this.person.username, password = this.person.password): Promise<void> {
    await this.surface.fill('onboarding-login [autocomplete=username]', username);
    await this.surface.fill(landmarks['log-in'], password);
    await this.surface.press('onboarding-login button[type=submit]');
  }

  #act(place: Exclude<Place, 'card'>): Promise<void> {
    switch (place) {
      case 'register':
        return this.identify();
      case 'log-in':
        return this.logIn();
      case 'password':
        return this.sendCode();
      case 'code':
        return this.enterCode();
      case 'profile':
        return this.enterData();
    }
  }

  async #arrive(candidates: readonly Place[]): Promise<Place> {
    const found = await this.surface.appears(...candidates.map((place) => landmarks[place]));
    return candidates.find((place) => landmarks[place] === found) ?? 'card';
  }
}

/** A page that Playwright drives, whose selectors reach into every shadow tree; it waits by itself. */
export function inBrowser(page: TestFrame): Surface {
  const shown = (selector: string) => page.locator(`${selector}:visible`).first();
  const surface: Surface = {
    fill: async (selector, text) => void (await shown(selector).fill(text)),
    press: async (selector) => void (await shown(selector).click()),
    async appears(...selectors) {
      await page
        .locator(selectors.map((selector) => `${selector}:visible`).join(', '))
        .first()
        .waitFor();
      for (const selector of selectors) if ((await shown(selector).count()) > 0) return selector;
      // It has gone meanwhile.
      return surface.appears(...selectors);
    },
  };
  return surface;
}
