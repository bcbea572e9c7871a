/**
 * How a step takes the place of another one: its content moves in the direction of the way, and back in the other one. The
 * first step does not move, so this is in the second script.
 */
import { css } from 'lit';

/** Moves the content of a box, which has just taken the place of other content. */
export function moveIn(box: Element, isBack: boolean): void {
  const { classList } = box;
  classList.remove('enter', 'back');
  classList.add('enter', ...(isBack ? ['back'] : []));
  // Content that is added later does not move.
  const onEnd = ({ target }: Event) => {
    if (target !== box) return;
    classList.remove('enter', 'back');
    box.removeEventListener('animationend', onEnd);
  };
  box.addEventListener('animationend', onEnd);
}

export const stepMotion = css`
  @media (prefers-reduced-motion: no-preference) {
    /* The box clips what moves in it, so that the page gets no scroll bar; its padding leaves room for a focus ring. */
    .enter {
      animation: clip 220ms;
    }
    :host(.enter) > *,
    .enter > * {
      --_from: 12px;
      animation: enter 220ms cubic-bezier(0.2, 0.8, 0.2, 1);
    }
    :host(.enter) > :dir(rtl),
    .enter > :dir(rtl) {
      --_from: -12px;
    }
    :host(.back) > *,
    .back > * {
      --_from: -12px;
      animation-name: enter-back;
    }
    :host(.back) > :dir(rtl),
    .back > :dir(rtl) {
      --_from: 12px;
    }
  }
  @keyframes clip {
    from,
    to {
      box-sizing: content-box;
      margin-inline: -6px;
      padding-inline: 6px;
      overflow-x: clip;
    }
  }
  @keyframes enter {
    from {
      opacity: 0;
      translate: var(--_from);
    }
  }
  /* Under another name the motion starts again in content that stays. */
  @keyframes enter-back {
    from {
      opacity: 0;
      translate: var(--_from);
    }
  }
  /* The segment of a step that is done fills in the direction of reading. */
  @media (prefers-reduced-motion: no-preference) {
    .steps-bar > span {
      position: relative;
      transition: border-color 220ms cubic-bezier(0.2, 0.8, 0.2, 1);
    }
    .steps-bar > span::after {
      position: absolute;
      inset-block-start: -4px;
      inset-inline-start: 0;
      inline-size: 0;
      border-block-start: 4px solid var(--_link);
      border-radius: 2px;
      transition: inline-size 220ms cubic-bezier(0.2, 0.8, 0.2, 1);
      content: '';
    }
    .steps-bar > .reached::after {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .steps-bar > span::after {
      content: none;
    }
  }
`;
