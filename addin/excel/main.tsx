import { mount } from '../shared/mount';
import '../shared/pane.css';
import { PaneApp } from '../shared/PaneApp';

mount('pane', <PaneApp title={() => '客户评级'} inOffice={async () => null} inBrowser={async () => null}>{({ me }) => <p>{me.name}</p>}</PaneApp>);
