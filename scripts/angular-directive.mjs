/**
 * The directive that types the inputs of `<onboarding-flow>` in an Angular application, from the manifest. `npm run reference` writes
 * it into the app of `demo/frameworks` and into the page that prints it.
 */
import { readFileSync } from 'node:fs';
import { isRequired } from './manifest/framework-types.mjs';

const file = 'src/onboarding-flow.ts';

/** The app's file, and the page with the same text in its code block, by path. */
export async function angularDirective(formatted) {
  const path = `demo/frameworks/angular/${file}`;
  const page = 'docs/frameworks/angular.md';
  const code = await formatted(path, directive());
  const block = new RegExp(`(\`\`\`ts\\n// ${file}\\n)[^]*?(\`\`\`)`);
  return { [path]: code, [page]: readFileSync(page, 'utf8').replace(block, `$1${code}$2`) };
}

function directive() {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const { members } = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === 'onboarding-flow');
  const settable = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const inputs = settable.map(
    (member) =>
      `  readonly ${member.name} = input${isRequired(member) ? '.required' : ''}<OnboardingFlow['${member.name}']>();`,
  );
  return `import { Directive, effect, ElementRef, inject, input, isSignal } from '@angular/core';
import type { OnboardingFlow } from 'onboarding-elements';

/** Types the inputs of the tag: a wrong name, a wrong value or a missing required one does not compile. */
@Directive({ selector: 'onboarding-flow' })
export class OnboardingFlowInputs {
${inputs.join('\n')}

  constructor() {
    const { nativeElement } = inject<ElementRef<OnboardingFlow>>(ElementRef);
    effect(() => {
      for (const [name, read] of Object.entries(this)) {
        const value: unknown = isSignal(read) ? read() : undefined;
        if (value !== undefined) Object.assign(nativeElement, { [name]: value });
      }
    });
  }
}
`;
}
