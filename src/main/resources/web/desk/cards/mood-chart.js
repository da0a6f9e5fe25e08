import {html, nothing, svg} from '/lib/lit-html/lit-html.js';
import {clock} from '/assets/clock.js';
import {clip} from '../text.js';

const WIDE = 306;
const TOP = 4;
const FLOOR = 85;
const INSET = 4;

const scaleOf = (points) => {
  const first = Math.min(0, points[0].atMillis);
  const span = Math.max(1, points.at(-1).atMillis - first);
  return {
    x: (millis) => INSET + ((WIDE - 14) * (Math.min(millis, points.at(-1).atMillis) - first)) / span,
    y: (value) => FLOOR - (Math.max(0, Math.min(100, value)) / 100) * (FLOOR - TOP),
  };
};

const shown = (number) => number.toFixed(1);

// Slopes of a monotone curve: it keeps between the heights of its points, and shows no mood that was not.
const slopesOf = (spots) => {
  const steep = spots.slice(1).map(([x, y], at) => (y - spots[at][1]) / Math.max(0.1, x - spots[at][0]));
  return spots.map((_, at) => {
    const [before, after] = [steep[at - 1] ?? steep[at] ?? 0, steep[at] ?? steep[at - 1] ?? 0];
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
};

const curve = (spots) => {
  const slopes = slopesOf(spots);
  return spots
    .map(([x, y], at) => {
      if (at === 0) return `M${shown(x)} ${shown(y)}`;
      const [beforeX, beforeY] = spots[at - 1];
      const third = (x - beforeX) / 3;
      const from = `${shown(beforeX + third)} ${shown(beforeY + slopes[at - 1] * third)}`;
      return `C${from} ${shown(x - third)} ${shown(y - slopes[at] * third)} ${shown(x)} ${shown(y)}`;
    })
    .join('');
};

const valueAt = (points, millis) => {
  const next = points.findIndex((point) => point.atMillis >= millis);
  if (next < 0) return points.at(-1).value;
  if (next === 0) return points[0].value;
  const [from, to] = [points[next - 1], points[next]];
  const part = (millis - from.atMillis) / Math.max(1, to.atMillis - from.atMillis);
  return from.value + (to.value - from.value) * part;
};

const band = (limit, {y}) =>
  Number.isFinite(limit)
    ? svg`<rect class="chart-band" width=${WIDE} height=${y(limit)}/>
        <line class="chart-limit" x2=${WIDE} y1=${y(limit)} y2=${y(limit)}/>
        <text class="chart-band-word" x="6" y="16">Frustrated, from ${Math.round(limit)}</text>`
    : nothing;

const marks = (list, points, {x, y}) => {
  const known = (list ?? []).filter(({atMillis}) => Number.isFinite(atMillis)).slice(0, 12);
  const last = known.at(-1);
  return svg`${known.map(
    ({atMillis}) =>
      svg`<circle class="chart-mark" cx=${x(atMillis)} cy=${y(valueAt(points, atMillis))} r="4"/>`,
  )}${
    last
      ? svg`<text class="chart-mark-word" text-anchor=${x(last.atMillis) > WIDE / 2 ? 'end' : 'start'}
          x=${x(last.atMillis) + (x(last.atMillis) > WIDE / 2 ? 16 : -4)}
          y=${Math.min(FLOOR - 6, y(valueAt(points, last.atMillis)) + 32)}>${clip(last.text, 30)}</text>`
      : nothing
  }`;
};

const withYou = (call, points, {x}) => {
  const from = (call.assistantMillis ?? 0) + (call.waitedMillis ?? 0);
  if (call.phase !== 'wrap_up' || points.at(-1).atMillis <= from) return nothing;
  return svg`<rect class="chart-yours" x=${x(from)} y="0" width=${WIDE - x(from)} height=${FLOOR + 9}/>
    <text class="chart-yours-word" x=${x(from) + 6} y=${FLOOR + 4}>with you</text>`;
};

// The word keeps out of the line's way.
const calm = (points) =>
  points[0].value < points.at(-1).value
    ? svg`<text x=${WIDE - 4} y=${FLOOR + 6} text-anchor="end">Calm</text>`
    : svg`<text x="6" y=${FLOOR + 6}>Calm</text>`;

/** The mood as a line, up is worse; hidden from readers, who have the sentence and the table. */
export const moodChart = (mood, points, call) => {
  const scale = scaleOf(points);
  const spots = points.map(({atMillis, value}) => [scale.x(atMillis), scale.y(value)]);
  const [endX, endY] = spots.at(-1);
  const upset = Number.isFinite(mood.limit) && points.at(-1).value >= mood.limit;
  return html`<svg class="chart" viewBox="0 0 ${WIDE} 112" aria-hidden="true">
    ${withYou(call, points, scale)} ${band(mood.limit, scale)}
    ${calm(points)}
    <line class="chart-floor" x2=${WIDE} y1=${FLOOR + 9} y2=${FLOOR + 9}/>
    <path class="chart-line" d=${curve(spots)}/>
    ${marks(mood.marks, points, scale)}
    <circle class="chart-end ${upset ? 'bad' : 'good'}" cx=${endX} cy=${endY} r="5"/>
    <text x="4" y="108">${clock(Math.min(0, points[0].atMillis))}</text>
    <text x=${WIDE - 4} y="108" text-anchor="end">${clock(points.at(-1).atMillis)}</text>
  </svg>`;
};
