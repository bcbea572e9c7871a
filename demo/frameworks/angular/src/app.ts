import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  signal,
} from '@angular/core';
import { OnboardingFlow } from 'onboarding-angular';
import { apiBase, messages, options } from './settings.js';

@Component({
  selector: 'app-root',
  templateUrl: './app.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OnboardingFlow],
})
export class App {
  protected readonly isShown = signal(true);
  protected readonly heard = signal<readonly string[]>([]);
  protected readonly ticks = signal(0);
  protected readonly apiBase = apiBase;

  // Sets everything that depends on the ticks 20 times a second, to show that rendering again is harmless.
  protected readonly restlessOptions = computed<typeof options>(() => {
    this.ticks();
    return (field, values) => options(field, values);
  });
  protected readonly restlessMessages = computed(() => (this.ticks() < 0 ? {} : { ...messages }));

  constructor() {
    const timer = setInterval(() => this.ticks.update((before) => before + 1), 50);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected hear(text: string): void {
    this.heard.update((before) => [...before, text]);
  }
}
