import { drawBarcode, t, type DoneState, type DrawnBarcode } from 'onboarding-elements/api.js';
import { useEffect, useState } from 'react';
import { journey, lang } from './journey.js';

export function Card({ state }: { readonly state: DoneState }) {
  const { account, holder, request } = state;
  const barcode = useBarcode(account.fidelyCode);
  const consents = journey.getConsents();
  return (
    <section>
      <h1>Your card</h1>
      <p>{holder.cardholder}</p>
      <p id="card-number">{account.card}</p>
      {barcode && (
        <svg
          role="img"
          aria-label={`Barcode of card ${account.card ?? ''}`}
          viewBox={`0 0 ${barcode.modules} 1`}
          preserveAspectRatio="none"
          shapeRendering="crispEdges"
          width="100%"
          height="80"
        >
          <path d={barcode.path} />
        </svg>
      )}
      <ul>
        {consents.map(({ name, sentence, answer }) => (
          <li key={name}>
            {sentence}: {answer ? 'Yes' : 'No'}
          </li>
        ))}
      </ul>
      {request.kind === 'failed' && <p role="alert">{t(request.problem, lang)}</p>}
      <button
        type="button"
        disabled={request.kind === 'busy'}
        onClick={() => journey.navigate('edit')}
      >
        Change my details
      </button>
      <button type="button" onClick={() => void journey.signOut()}>
        Sign out
      </button>
    </section>
  );
}

/** The bars of a code, once its encoder is loaded. */
function useBarcode(code: string | undefined): DrawnBarcode | undefined {
  const [drawn, setDrawn] = useState<DrawnBarcode>();
  useEffect(() => {
    let isCurrent = true;
    const show = (found: DrawnBarcode | undefined) => isCurrent && setDrawn(found);
    if (code) drawBarcode(code).then(show, () => show(undefined));
    return () => {
      isCurrent = false;
    };
  }, [code]);
  return drawn;
}
