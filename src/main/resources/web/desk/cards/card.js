import {html, nothing} from '/lib/lit-html/lit-html.js';

/** A card with its heading; `aside` is a word at its right. */
export const card = (
  id,
  title,
  body,
  {aside = nothing, look = ''} = {},
) => html`<section class="card ${look}" id=${id}
  aria-labelledby="${id}-title">
  <div class="card-head"><h2 class="card-title" id="${id}-title">${title}</h2>${aside}</div>
  ${body}
</section>`;

/** A quiet word at the right of a card's heading. */
export const aside = (words) => html`<span class="card-aside">${words}</span>`;
