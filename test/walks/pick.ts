/** The item at `index` modulo the length. */
export function pick<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length]!;
}
