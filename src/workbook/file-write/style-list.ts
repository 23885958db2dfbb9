import type { XmlElement } from '../xml/xml-splice';

/**
 * One list of a styles part (fonts, fills, …). Cells refer to items by position, so existing items
 * keep theirs; a new item is added at the end, unless an identical one exists.
 */
export class StyleList {
  readonly added: string[] = [];
  private readonly places = new Map<string, number>();
  private length = 0;

  /**
   * @param name the element's name without its prefix
   * @param element where the list is in the text; `null` if the part has none
   * @param items its items as written
   */
  constructor(
    readonly name: string,
    readonly element: XmlElement | null,
    items: readonly string[],
  ) {
    for (const item of items) this.push(item);
  }

  /** The position of an item, which is added if it is missing. */
  place(item: string): number {
    const known = this.places.get(item);
    if (known !== undefined) return known;
    this.added.push(item);
    return this.push(item);
  }

  get count(): number {
    return this.length;
  }

  private push(item: string): number {
    if (!this.places.has(item)) this.places.set(item, this.length);
    return this.length++;
  }
}
