/**
 * Styles that only data entry needs: phone numbers with a country, and long forms.
 */
import { css } from 'lit';

export const profileStyles = css`
  .phone {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .phone > * {
    flex: 3 1 14em;
    inline-size: auto;
    min-inline-size: 0;
  }
  .phone > .select {
    flex: 2 1 9em;
  }
  /* Content outside the viewport is laid out later. The padding leaves room for the focus ring. */
  .partial > :is(.field, .consent) {
    margin: -5px;
    padding: 5px;
    contain-intrinsic-block-size: auto 80px;
    content-visibility: auto;
  }
  /* The spinner appears after a delay, so that a short wait shows nothing. */
  .waiting {
    animation: appear 1ms 0.3s backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
