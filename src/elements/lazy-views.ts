/**
 * The views that are imported when their step comes near, each declared once: several places prefetch the same one.
 */
import { lazy } from '../lazy/lazy.js';

export const otpView = lazy(() => import('./code/otp-view.js'));
export const profileView = lazy(() => import('./profile/profile-view.js'));
export const profileDoneView = lazy(() => import('./profile/saved-view.js'));
export const cardView = lazy(() => import('./card/card-view.js'));
export const resetView = lazy(() => import('./code/reset-view.js'));
export const incompleteView = lazy(() => import('./login/incomplete-view.js'));
export const awayView = lazy(() => import('./status/no-element-view.js'));
export const errorView = lazy(() => import('./status/error-view.js'));
/** Texts for developers; most pages never need them. */
export const complaints = lazy(() => import('./core/page-errors.js'));
