import type { MessageOverrides, OptionsSource } from 'onboarding-elements';

/** Address of the Customer API; `npm start` of the project serves one. */
export const apiBase =
  new URLSearchParams(location.search).get('api') ?? 'http://localhost:8000/api';

/** Options of fields for which the API sends none. */
export const options: OptionsSource = async (field) =>
  field === 'country'
    ? [
        { value: '3', label: 'Italy' },
        { value: '4', label: 'San Marino' },
      ]
    : [];

/** Texts that differ from the default ones. */
export const messages: MessageOverrides = { 'register-heading': 'Join the club' };
