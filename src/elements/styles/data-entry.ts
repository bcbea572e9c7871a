/**
 * What data entry adds: a number beside its country, and forms of a length that would be slow to lay out.
 */
import { css } from 'lit';

export const dataEntryStyles = css`
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
  /* What is out of sight is laid out a moment later. The space around is for the focus ring. */
  .partial > :is(.field, .consent) {
    margin: -5px;
    padding: 5px;
    contain-intrinsic-block-size: auto 80px;
    content-visibility: auto;
  }
  /* What takes a moment only is not worth a word. */
  .waiting {
    animation: appear 1ms 0.3s backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
