// What is filled in beside a mail that is read: fetched after the first view, all in one.
export { AmendForm } from './AmendForm';
export { AppealForm } from './AppealForm';
export { ContactForm } from './ContactForm';
export { FileChoice } from './FileChoice';
export { FindCustomer } from './FindCustomer';
export { InterviewForm } from './InterviewForm';
export { SeveralCustomers } from './SeveralCustomers';
