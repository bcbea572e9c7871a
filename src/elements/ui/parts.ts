/**
 * All parts of the templates: what `::part()` reaches, and what the flow exports from the elements inside it. Part
 * names are public.
 */

/** The value of `exportparts`. */
export const parts =
  'heading,steps-label,field,label,optional,hint,error,input,input-invalid,reveal,lock,' +
  'group,legend,choice,choice-label,checkbox,radio,select,date,phone,consent,' +
  'group-section,group-title,' +
  'button,button-primary,button-text,button-tile,button-wallet,button-wallet-apple,button-wallet-google,link,contact,contact-value,' +
  'summary,summary-title,summary-item,support-code,' +
  'notice,notice-info,notice-success,notice-offline,waiting,spinner,' +
  'card,card-brand,card-holder,card-number,barcode,barcode-text,dialog,dialog-close';
