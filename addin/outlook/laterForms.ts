import { later } from '../shared/later';

const read = () => import('./readForms');

export const AmendForm = later(async () => (await read()).AmendForm);
export const AppealForm = later(async () => (await read()).AppealForm);
export const ContactForm = later(async () => (await read()).ContactForm);
export const FileChoice = later(async () => (await read()).FileChoice);
export const FindCustomer = later(async () => (await read()).FindCustomer);
export const InterviewForm = later(async () => (await read()).InterviewForm);
export const SeveralCustomers = later(async () => (await read()).SeveralCustomers);
export const InsertForm = later(async () => (await import('./InsertForm')).InsertForm);

export const readForms = [AmendForm, AppealForm, ContactForm, FileChoice, FindCustomer, InterviewForm, SeveralCustomers];
