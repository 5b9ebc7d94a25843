import { html, render, repeat } from '../lit.js';

/**
 * A long list of rows of one height, of which only those in view are in the document. What stands
 * where in the whole list is said by `aria-setsize` and `aria-posinset`.
 *
 * @template {{ id: string | null }} T
 */
export class VirtualList {
  /**
   * @param {object} options
   * @param {number} options.rowHeight pixels
   * @param {string} options.label what is listed
   * @param {(item: T, index: number) => unknown} options.row
   */
  constructor({ rowHeight, label, row }) {
    this.rowHeight = rowHeight;
    this.row = row;
    /** @type {readonly T[]} */
    this.items = [];
    this.selected = /** @type {string | null} */ (null);
    this.element = document.createElement('div');
    this.element.className = 'list';
    this.list = this.element.appendChild(document.createElement('ul'));
    this.label = label;
    this.element.addEventListener('scroll', () => this.#draw(), {
      passive: true,
    });
    new ResizeObserver(() => this.#draw()).observe(this.element);
  }

  /** @param {string} label */
  set label(label) {
    this.list.setAttribute('aria-label', label);
  }

  /** @param {readonly T[]} items @param {string | null} selected id of the row to keep in view */
  show(items, selected) {
    const moved = selected !== this.selected;
    this.items = items;
    this.selected = selected;
    this.list.style.height = `${items.length * this.rowHeight}px`;
    if (moved) {
      this.reveal();
    }
    this.#draw();
  }

  /** Scrolls no further than the selected row needs. */
  reveal() {
    const index = this.items.findIndex(({ id }) => id === this.selected);
    if (index < 0) {
      return;
    }
    const top = index * this.rowHeight;
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) {
      this.element.scrollTop = top;
    } else if (top + this.rowHeight > scrollTop + clientHeight) {
      this.element.scrollTop = top + this.rowHeight - clientHeight;
    }
  }

  #draw() {
    const { scrollTop, clientHeight } = this.element;
    const first = Math.max(0, Math.floor(scrollTop / this.rowHeight) - 4);
    const last = Math.min(
      this.items.length,
      Math.ceil((scrollTop + clientHeight) / this.rowHeight) + 4,
    );
    const visible = this.items.slice(first, last).map((item, i) => ({ item, index: first + i }));
    const rows = repeat(
      visible,
      ({ item }) => item.id,
      ({ item, index }) =>
        html`<li
          class=${item.id === this.selected ? 'is-selected' : ''}
          aria-setsize=${this.items.length}
          aria-posinset=${index + 1}
          data-index=${index}
        >
          ${this.row(item, index)}
        </li>`,
    );
    render(rows, this.list);
    for (const line of this.list.children) {
      const row = /** @type {HTMLElement} */ (line);
      row.style.transform = `translateY(${Number(row.dataset.index) * this.rowHeight}px)`;
    }
  }
}
