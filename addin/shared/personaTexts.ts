import type { Locale } from './signInWay';

const zh = {
  choose: '请选择您要试用的身份',
  chooseHint: '这里是演示环境。选择一个人，就能看到这个人要办的事。',
  search: '按姓名、单位、职务查找',
  people: '人员名单',
  noPeople: '没有找到。请换一个姓名、单位或职务再试。',
  noPeopleYet: '名单还是空的。请先导入数据，再刷新本页。',
  morePeople: (count: number) => `还有 ${count} 人未显示，请输入姓名或单位缩小范围。`,
  englishReader: '使用英文界面',
  roles: {
    Liaison: '所属单位联系人',
    UnitManager: '单位负责人',
    PartyRecorder: '党组织审批经办人',
    HeadquartersOfficer: '资源与市场部',
    ResourceCommitteeRecorder: '资委会经办人',
    KeyAccountManager: '大客户经理',
    InformationCentre: '信息技术中心',
    ArchiveKeeper: '档案专人',
    Inspector: '检查人员',
    LeaderInCharge: '分管领导',
    GeneralManager: '集团总经理',
    Leader: '评级小组组长',
    Member: '评级小组组员',
    Secretary: '评级小组秘书',
  } as Record<string, string>,
  loading: '正在打开……',
  retry: '重试',
  loadFailed: '没能打开。请检查网络，然后重试。',
};

export type PersonaTexts = typeof zh;

const en: PersonaTexts = {
  choose: 'Whom do you want to be?',
  chooseHint: 'This is a trial installation. Choose a person to see what is on that person’s desk.',
  search: 'Find by name, unit or position',
  people: 'People',
  noPeople: 'Nobody found. Try another name, unit or position.',
  noPeopleYet: 'Nobody is registered yet. Import data first, then reload this page.',
  morePeople: (count: number) => `${count} more are not shown; type a name or a unit.`,
  englishReader: 'reads English',
  roles: {
    Liaison: 'Unit liaison',
    UnitManager: 'Unit manager',
    PartyRecorder: 'Party-organisation recorder',
    HeadquartersOfficer: 'Headquarters officer',
    ResourceCommitteeRecorder: 'Resource-committee recorder',
    KeyAccountManager: 'Key-account manager',
    InformationCentre: 'Information centre',
    ArchiveKeeper: 'Archive keeper',
    Inspector: 'Inspector',
    LeaderInCharge: 'Leader in charge',
    GeneralManager: 'General manager',
    Leader: 'Committee leader',
    Member: 'Committee member',
    Secretary: 'Committee secretary',
  },
  loading: 'Opening…',
  retry: 'Try again',
  loadFailed: 'This could not be opened. Check the network and try again.',
};

export const personaTextsOf = (locale: Locale): PersonaTexts => (locale === 'en' ? en : zh);
