/** A directed graph: for each node those that it leads to; what is no key of the map is no node. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * The strongly connected components that are circles: several nodes that reach each other, or one that leads to itself. Each sorted by
 * name. Tarjan's algorithm; linear, with the depth of the longest path on the stack.
 */
export function circlesIn(graph: Graph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    path.push(node);
    for (const next of (graph.get(node) ?? []).filter((one) => graph.has(one))) {
      if (!order.has(next)) visit(next);
      if (path.includes(next)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(next)!));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const component = path.splice(path.indexOf(node));
    if (component.length > 1 || graph.get(node)!.includes(node)) circles.push(component.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}
