/**
 * Every part that a template names: what `::part()` reaches, and what the flow hands on from the elements
 * inside it. A part is a promise.
 */

/** For `exportparts`. */
export const parts =
  'heading,field,label,optional,hint,error,input,input-invalid,reveal,lock,' +
  'group,legend,choice,choice-label,checkbox,radio,select,date,phone,consent,' +
  'group-section,group-title,' +
  'button,button-primary,button-text,link,contact,contact-value,' +
  'summary,summary-title,summary-item,support-code,' +
  'notice,notice-info,notice-success,notice-offline,waiting,spinner,' +
  'card,card-brand,card-holder,card-number,barcode,barcode-text,dialog,dialog-close';

/** Hands the parts of an element that stands inside a flow on to the page; elsewhere it is for the host to say. */
export function exportParts(element: Element): void {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot && root.host.localName === 'onboarding-flow') {
    element.setAttribute('exportparts', parts);
  }
}
