/**
 * A visitor who walks the journey: the same acts on a page of this browser, and on one that a test drives from outside.
 */

/** What a visitor does on a page. A selector reaches into every shadow tree; one that begins with a tag of ours, into that of the tag. */
export interface Surface {
  /** Waits for a visible control and types into it. */
  fill(selector: string, text: string): Promise<void>;
  /** Waits for a visible button or choice that is ready, and clicks it. */
  press(selector: string): Promise<void>;
  /** Resolves when the element is visible. */
  appears(selector: string): Promise<void>;
}

export interface Person {
  readonly username?: string;
  readonly password?: string;
  /** Answers by write name; `true` and `false` are consents. */
  readonly data?: Readonly<Record<string, string | boolean>>;
}

const places = ['register', 'password', 'code', 'profile', 'card'] as const;
export type Place = (typeof places)[number];

/** What is visible at a place. */
const landmarks: Readonly<Record<Place, string>> = {
  register: 'form [name=username]',
  password: '[autocomplete=new-password]',
  code: '[autocomplete=one-time-code]',
  profile: 'form [name=surname]',
  card: '[part~=card-number]',
};

const defaults = {
  username: 'new@example.com',
  password: 'violet otter bridge 42',
  data: { name: 'Anna', surname: 'De Luca', usedforpromotions: false },
};

export class Visitor {
  readonly person: Required<Person>;

  constructor(
    readonly surface: Surface,
    /** The code that was sent last. */
    readonly code: () => string | Promise<string>,
    person: Person = {},
  ) {
    this.person = { ...defaults, ...person, data: { ...defaults.data, ...person.data } };
  }

  /** Walks from one place to another. */
  async walk(to: Place, from: Place = 'register'): Promise<void> {
    const acts: Readonly<Record<Place, () => Promise<void>>> = {
      register: () => this.identify(),
      password: () => this.sendCode(),
      code: () => this.enterCode(),
      profile: () => this.enterData(),
      card: () => Promise.resolve(),
    };
    for (const place of places.slice(places.indexOf(from), places.indexOf(to))) await acts[place]();
    await this.surface.appears(landmarks[to]);
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
    await this.surface.press('onboarding-otp button[type=submit]');
  }

  async enterData(data: Person['data'] = this.person.data): Promise<void> {
    for (const [name, value] of Object.entries(data)) {
      if (typeof value === 'string') await this.surface.fill(`form [name="${name}"]`, value);
      else await this.surface.press(`form [name="${name}"][value="${String(value)}"]`);
    }
    await this.surface.press('onboarding-profile button[type=submit]');
  }

  async logIn(username: string, password = this.person.password): Promise<void> {
    await this.surface.fill('onboarding-login [autocomplete=username]', username);
    await this.surface.fill('onboarding-login [autocomplete=current-password]', password);
    await this.surface.press('onboarding-login button[type=submit]');
  }
}

/**
 * The first element that matches, is visible and can be acted on, in any shadow tree. It also runs in pages that have
 * only its text, so it uses nothing outside itself.
 */
export function findShown(root: ParentNode, path: string): HTMLElement | undefined {
  const [, tag, inside] = /^(onboarding-[a-z]+) (.+)$/.exec(path) ?? [];
  const roots: ParentNode[] = [root];
  for (const below of roots) {
    const isWithin = !tag || (below instanceof ShadowRoot && below.host.localName === tag);
    for (const element of isWithin ? below.querySelectorAll<HTMLElement>(inside ?? path) : []) {
      const isReady = !element.matches(':disabled') && element.ariaDisabled !== 'true';
      if (isReady && element.checkVisibility({ visibilityProperty: true })) return element;
    }
    for (const { shadowRoot } of below.querySelectorAll('*'))
      if (shadowRoot) roots.push(shadowRoot);
  }
  return undefined;
}

/** Only a defect takes longer; two busy cores are slow. */
const limit = 20_000;

/** The elements below `root` in the page of the test. */
export function inPage(root: ParentNode): Surface {
  const find = async (path: string): Promise<HTMLElement> => {
    for (const end = performance.now() + limit; performance.now() < end;) {
      const found = findShown(root, path);
      if (found) return found;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    throw new Error(`It never appears: ${path}`);
  };
  return {
    async fill(selector, text) {
      const input = (await find(selector)) as HTMLInputElement;
      input.focus();
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
    press: async (selector) => (await find(selector)).click(),
    appears: async (selector) => void (await find(selector)),
  };
}

interface Locator {
  first(): Locator;
  fill(text: string): Promise<void>;
  click(): Promise<void>;
  waitFor(): Promise<void>;
}

/** A page that Playwright drives, whose selectors reach into every shadow tree; it waits by itself. */
export function inBrowser(page: { locator(selector: string): Locator }): Surface {
  const shown = (selector: string) => page.locator(`${selector}:visible`).first();
  return {
    fill: (selector, text) => shown(selector).fill(text),
    press: (selector) => shown(selector).click(),
    appears: (selector) => shown(selector).waitFor(),
  };
}
