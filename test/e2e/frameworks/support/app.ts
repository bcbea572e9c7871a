/**
 * A built app of `demo/frameworks` in a browser; the sandbox stands for an API of another origin.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { appOf } from '../../../../scripts/frameworks.mjs';
import type { Stage } from '../../support/stage.js';
import { serveApp, type AppServer } from './app-server.js';
import { complaintsOf } from './complaints.js';

export class App {
  private constructor(
    readonly page: Page,
    private readonly server: AppServer,
    /** Unexpected errors and warnings on the console. */
    readonly complaints: readonly string[],
  ) {}

  static async open(name: string, stage: Stage, view = ''): Promise<App> {
    stage.sandbox.reset();
    // Angular's builder adds a folder.
    const dist = join(appOf(name), 'dist');
    const server = await serveApp([dist, join(dist, 'browser')]);
    const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    const query = new URLSearchParams({ api: `${stage.server.url}/api`, page: view });
    await page.goto(`${server.url}/?${query}`);
    return new App(page, server, complaints);
  }

  get flow() {
    return this.page.locator('onboarding-flow');
  }

  get username() {
    return this.page.locator('form [name=username]');
  }

  /** The events that the app lists. */
  heard(): Promise<string[]> {
    return this.page.locator('#heard li').allTextContents();
  }

  async hears(text: string | RegExp): Promise<void> {
    await this.page.locator('#heard li').filter({ hasText: text }).first().waitFor();
  }

  /** Unmounts the flow, or mounts it again. */
  async toggle(): Promise<void> {
    await this.page.locator('#toggle').click();
  }

  /** Waits until the app has rendered this many times. */
  async redraws(times: number): Promise<void> {
    const ticks = async () => Number(await this.page.locator('#ticks').textContent());
    const until = (await ticks()) + times;
    await expect.poll(ticks).toBeGreaterThanOrEqual(until);
  }

  /** Expects no unexpected console message. */
  leave(): void {
    expect(this.complaints).toEqual([]);
  }

  async close(): Promise<void> {
    this.server.close();
    await this.page.context().close();
  }
}
