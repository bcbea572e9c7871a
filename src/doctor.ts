/**
 * `onboarding-elements/doctor.js`: checks that a real platform answers as the elements expect.
 */
export { diagnose, type DoctorOptions } from './doctor/diagnose.js';
export type { Registration } from './doctor/registration.js';
export type { RecordedReply, RecordingFile } from './doctor/recording.js';
export { printed, type FieldFinding, type Finding, type Report } from './doctor/report.js';
