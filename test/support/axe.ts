import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Result } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const AXE = require.resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with a page or a frame as it is now: one line per finding. */
export async function axeFaults(at: Page | Frame): Promise<string[]> {
  // A button that has just been enabled fades from grey to its colour; the final state is judged.
  await at.evaluate(untilStill);
  if (!(await at.evaluate(() => 'axe' in window))) await loadAxe(at);
  return at.evaluate(runAxe, TAGS);
}

/** A served page loads axe like its own scripts, in half the time of injected text. */
async function loadAxe(at: Page | Frame): Promise<void> {
  if (!at.url().startsWith('https:')) {
    await at.evaluate(readFileSync(AXE, 'utf8'));
    return;
  }
  const context = ('page' in at ? at.page() : at).context();
  const url = new URL('/axe-of-tests.js', at.url()).href;
  await context.route(
    url,
    (route) => route.fulfill({ path: AXE, contentType: 'text/javascript' }),
    {
      times: 1,
    },
  );
  await at.addScriptTag({ url });
}

/** Runs in the page: waits until all animations have ended. */
async function untilStill(): Promise<void> {
  for (;;) {
    // A change starts its animation in the next frame.
    for (let frame = 0; frame < 2; frame++)
      await new Promise((drawn) => requestAnimationFrame(drawn));
    const moving = document
      .getAnimations()
      .filter((one) => one.playState === 'running')
      .filter((one) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime)));
    if (moving.length === 0) return;
    await Promise.allSettled(moving.map((one) => one.finished));
  }
}

/**
 * Runs in the page. Axe takes minutes to work out the contrast of thousands of texts, most of which
 * are alike, so of texts with the same classes, colours, size and backgrounds it judges one. All
 * other rules cover every element.
 */
async function runAxe(tags: string[]): Promise<string[]> {
  const { configure, run } = (window as unknown as { axe: typeof axe }).axe;
  const CONTRAST = 'color-contrast';

  // A number for an element's backgrounds, the same if all of them are the same.
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  const grounds = new Map<Element, number>();
  const groundOf = (element: Element | null): number => {
    if (!element) return 0;
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const behind = groundOf(element.parentElement);
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position } =
      getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position];
    const plain = own.join() === 'rgba(0, 0, 0, 0),none,1,none,normal,static';
    const ground = plain ? behind : numberOf([behind, ...own].join('|'));
    grounds.set(element, ground);
    return ground;
  };
  const ones = new Map<string, Element>();
  for (const element of document.body.querySelectorAll('*')) {
    const isField = element.matches('input, select, textarea');
    const hasText = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim(),
    );
    if (!(hasText || isField) || !element.checkVisibility()) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const disabled = element.closest(':disabled, [aria-disabled=true]') !== null;
    const look = [element.tagName, element.className, color, fontSize, fontWeight, textShadow];
    const kind = [...look, disabled, groundOf(element)].join('|');
    if (!ones.has(kind)) ones.set(kind, element);
  }

  // One run for all rules: the stacking of the elements is worked out once.
  const JUDGED = 'data-judged-for-contrast';
  for (const element of ones.values()) element.setAttribute(JUDGED, '');
  configure({ rules: [{ id: CONTRAST, selector: `[${JUDGED}]` }] });
  const { violations, incomplete } = await run(document, {
    resultTypes: ['violations', 'incomplete'],
    runOnly: tags,
  });
  // What axe leaves open (a single character, a picture or an edge behind the text) is worked out
  // here.
  const left = incomplete.flatMap(({ id, nodes }) =>
    (id === CONTRAST ? nodes : []).flatMap(({ target, html }) => {
      const element = document.querySelector(target.join(' '));
      const ratio = element ? ratioOf(element) : null;
      const least = element && isLarge(element) ? 3 : 4.5;
      if (ratio !== null && ratio >= least) return [];
      const found = ratio === null ? 'nobody knows' : ratio.toFixed(2);
      return [`${CONTRAST}: ${found}, at least ${least}\n  ${target.join(' ')}\n  ${html}`];
    }),
  );
  const found = [...violations.flatMap(linesOf), ...left];
  for (const element of ones.values()) element.removeAttribute(JUDGED);
  return found;

  function linesOf({ id, help, nodes }: Result): string[] {
    return nodes.map(({ target, html }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${html}`);
  }

  function isLarge(element: Element): boolean {
    const { fontSize, fontWeight } = getComputedStyle(element);
    return parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
  }

  /** The contrast of a text with the first background under its middle; null if there is none. */
  function ratioOf(element: Element): number | null {
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const { left: x, top: y, width, height } = element.getBoundingClientRect();
    const under = document.elementsFromPoint(x + width / 2, y + height / 2);
    const from = [element, ...under.slice(under.indexOf(element) + 1)];
    for (const one of from) {
      const { backgroundColor, fill } = getComputedStyle(one);
      const ground = channelsOf(one instanceof SVGGeometryElement ? fill : backgroundColor);
      if (!ground || (ground[3] ?? 1) < 1) continue;
      const text = channelsOf(getComputedStyle(element).color);
      if (!text) return null;
      const [dark = 0, light = 0] = [luminanceOf(text), luminanceOf(ground)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    }
    return null;
  }

  function channelsOf(colour: string): number[] | null {
    return /^rgba?\(/.test(colour) ? (colour.match(/[\d.]+/g) ?? []).map(Number) : null;
  }

  /** As WCAG 2 defines it. */
  function luminanceOf(channels: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
