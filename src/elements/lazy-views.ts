/**
 * The views that are imported when their step comes near, each declared once: several places prefetch the same one.
 */
import { lazy } from '../lazy/lazy.js';

export const otpView = lazy(() => import('./views/otp-view.js'));
export const profileView = lazy(() => import('./views/profile-view.js'));
export const profileDoneView = lazy(() => import('./views/profile-done-view.js'));
export const cardView = lazy(() => import('./views/card-view.js'));
export const resetView = lazy(() => import('./views/reset-view.js'));
export const incompleteView = lazy(() => import('./views/incomplete-view.js'));
export const awayView = lazy(() => import('./views/away-view.js'));
export const errorView = lazy(() => import('./views/error-view.js'));
/** Texts for developers; most pages never need them. */
export const complaints = lazy(() => import('./complaints.js'));
