/**
 * Portuguese: the sentences of the first form.
 */
import type { OpeningMessages } from './messages.js';

export const opening = {
  'common-continue': 'Continuar',
  'common-log-in': 'Iniciar sessão',
  'common-retry': 'Tentar de novo',
  'common-reload': 'Recarregar a página',
  'common-privacy-link': 'política de privacidade',
  'flow-step': 'Passo {step} de {steps}',
  'flow-chunk-failed':
    'O passo seguinte não foi carregado. Verifique a sua ligação e tente de novo.',
  'register-heading': 'Peça o seu cartão',
  'register-intro': '',
  'register-email': 'Endereço de e-mail',
  'register-mobile': 'Número de telemóvel',
  'register-email-mobile': 'E-mail ou número de telemóvel',
  'register-card': 'Número do cartão',
  'register-card-hint': 'Está no cartão.',
  'register-busy': 'A verificar…',
  'register-use-card': 'Tenho um cartão, mas ainda não tenho conta',
  'register-use-card-number': 'Usar o meu número de cartão',
  'otp-send': 'Enviar um código',
  'register-privacy': 'A nossa {privacy} explica como usamos os seus dados.',
  'register-have-account': 'Já tem conta? {login}',
  'problem-misconfigured': 'Este formulário não está disponível agora. Volte mais tarde.',
} as const satisfies OpeningMessages;
