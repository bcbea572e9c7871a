/** The item that a number stands for, whatever the number. */
export function pick<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length]!;
}
