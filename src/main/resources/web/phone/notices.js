import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/assets/icons.js';
import {microphoneWords} from './words.js';

const notice = (kind, sign, [what, then], action = nothing) => html`
  <div class="notice ${kind}">${icon(sign)}
    <p><strong>${what}</strong> ${then}</p>${action}
  </div>`;

/** What went wrong, and what to do about it. */
export const notices = ({call, retryMicrophone}) => {
  const microphone = microphoneWords(call.microphoneFault);
  return html`<div class="notices" role="alert">
    ${call.trouble ? notice('attention', 'warning', call.trouble) : nothing}
    ${
      microphone
        ? notice('attention', 'microphoneOff', microphone,
            html`<button type="button" class="button small" @click=${retryMicrophone}>Try again</button>`)
        : nothing
    }
  </div>`;
};

/** Where the call can be answered. */
export const otherSide = html`
  <div class="notice primary other-side">${icon('headset')}
    <p><strong>See the other side</strong><br>
      <span class="second">Answer as the agent: open the desk in another tab.</span></p>
    <a class="button" href="/desk/" target="_blank" rel="noopener">Open agent desk ${icon('open')}</a>
  </div>`;
