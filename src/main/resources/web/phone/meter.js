const NAMESPACE = 'http://www.w3.org/2000/svg';
const BARS = 28;
const STEP = 7;
const HEIGHT = 20;
const FRAMES_A_BAR = 3;
const FLOOR_DB = -55;

/** How loud it was, bar by bar; moved on by frames of sound, so that it stands still without any. */
export class Meter {
  #bars = [];
  #levels = new Array(BARS).fill(0);
  #loudest = 0;
  #frames = 0;

  constructor(className) {
    this.element = document.createElementNS(NAMESPACE, 'svg');
    this.element.setAttribute('viewBox', `0 0 ${BARS * STEP - 3} ${HEIGHT}`);
    this.element.setAttribute('preserveAspectRatio', 'xMaxYMid');
    this.element.setAttribute('class', `meter ${className}`);
    this.element.setAttribute('aria-hidden', 'true');
    for (let i = 0; i < BARS; i++) {
      const bar = document.createElementNS(NAMESPACE, 'rect');
      bar.setAttribute('x', i * STEP);
      bar.setAttribute('width', 4);
      bar.setAttribute('rx', 2);
      this.#bars.push(bar);
      this.element.append(bar);
    }
    this.#draw();
  }

  /** @param {number} level of the next 20 ms, 0 to 1 */
  push(level) {
    this.#loudest = Math.max(this.#loudest, level);
    this.#frames++;
    if (this.#frames % FRAMES_A_BAR === 0) {
      this.#levels.shift();
      this.#levels.push(shown(this.#loudest));
      this.#loudest = 0;
      this.#draw();
    }
  }

  clear() {
    this.#levels.fill(0);
    this.#draw();
  }

  #draw() {
    this.#levels.forEach((level, i) => {
      const height = 4 + level * (HEIGHT - 4);
      this.#bars[i].setAttribute('height', height);
      this.#bars[i].setAttribute('y', (HEIGHT - height) / 2);
      this.#bars[i].setAttribute('class', level > 0 ? 'on' : 'off');
    });
  }
}

/** Loudness as the ear takes it, 0 to 1. */
const shown = (level) =>
  level <= 0 ? 0 : Math.min(1, Math.max(0, 1 - (20 * Math.log10(level)) / FLOOR_DB) * 1.25);
