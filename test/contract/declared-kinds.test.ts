import { expect, it } from 'vitest';
import { MadeUp } from '../../sandbox/src/doctor/made-up.js';
import { kinds } from '../../src/kinds/index.js';
import { contract } from './contract.js';

interface Components {
  readonly schemas: {
    readonly FieldType: {
      readonly properties: { readonly dataType: { readonly pattern: string } };
    };
  };
}

const declared = Object.values(kinds).flatMap(({ declaredAs }) => declaredAs ?? []);

it('names each kind that a campaign can declare, and no other', () => {
  const { schemas } = contract.components as unknown as Components;
  expect(schemas.FieldType.properties.dataType.pattern).toBe(`^(${declared.join('|')})$`);
});

it.each(declared)('leaves the type %s readable in a recorded reply', (type) => {
  expect(new MadeUp().reply({ type })).toEqual({ type });
});
