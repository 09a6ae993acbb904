import type { Matrix } from './matrix.ts';
import type { Rule } from './model.ts';

/** A corner of a shape. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Rules {
  readonly across: Rule[];
  readonly down: Rule[];
}

/** A filled shape no thicker than this is a line, in points. */
const thickest = 3;

/** The corners of each shape of a path, in the order in which they are drawn. A path with curves has none. */
export function shapesOf(path: ArrayLike<number>, m: Matrix): readonly (readonly Point[])[] {
  const shapes: Point[][] = [];
  const point = (at: number): Point => {
    const [x, y] = [path[at] ?? 0, path[at + 1] ?? 0];
    return { x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] };
  };
  for (let at = 0; at < path.length; ) {
    switch (path[at]) {
      case 0:
        shapes.push([point(at + 1)]);
        at += 3;
        break;
      case 1:
        shapes.at(-1)?.push(point(at + 1));
        at += 3;
        break;
      case 4: {
        const shape = shapes.at(-1);
        if (shape?.[0]) shape.push(shape[0]);
        at += 1;
        break;
      }
      default:
        // A round corner or a picture.
        return [];
    }
  }
  return shapes;
}

/** Adds the lines of a shape: its strokes, or itself where it is filled and so thin that it is one. */
export function addShape(points: readonly Point[], isStroke: boolean, rules: Rules): void {
  if (isStroke) {
    for (let i = 1; i < points.length; i++) addLine(points[i - 1]!, points[i]!, rules);
    return;
  }
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thickest && right - left > bottom - top) rules.across.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (right - left <= thickest && bottom - top > right - left) rules.down.push({ at: (left + right) / 2, from: top, to: bottom });
}

function addLine(a: Point, b: Point, rules: Rules): void {
  const across = { at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) };
  const down = { at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) };
  if (Math.abs(a.y - b.y) < 0.5 && across.to - across.from > 1) rules.across.push(across);
  else if (Math.abs(a.x - b.x) < 0.5 && down.to - down.from > 1) rules.down.push(down);
}
