-- Sample recipes: a clinic's coder signs them off, or replaces them. Codes and rules as public payer pages and CMS files
-- state them; labels are our own.
insert into charge_rule values
  -- Everybody who buys the drug from the clinic: by the milligram. The code changed with the year.
  ('any-esk-2026-1', 'any-esketamine-2026', '*', 'ESKETAMINE', 1, 1000, '2026-01-01', null, 1, 'J0013', 'esketamine 1 mg', 'MG_GIVEN', true, false, 'HCPCS 2026', true),
  ('any-esk-2026-2', 'any-esketamine-2026', '*', 'ESKETAMINE', 1, 1000, '2026-01-01', null, 2, '99214', 'visit', 'ONCE', false, false, 'payer pages', true),
  ('any-esk-2025-1', 'any-esketamine-2025', '*', 'ESKETAMINE', 1, 1000, '2021-01-01', '2025-12-31', 1, 'S0013', 'esketamine 1 mg', 'MG_GIVEN', true, false, 'HCPCS 2025', true),
  ('any-esk-2025-2', 'any-esketamine-2025', '*', 'ESKETAMINE', 1, 1000, '2021-01-01', '2025-12-31', 2, '99214', 'visit', 'ONCE', false, false, 'payer pages', true),
  -- Medicare Part B: drug, visit and observation in one code, by dose.
  ('mb-esk-56', 'medicare-esketamine', 'filing:MB', 'ESKETAMINE', 1, 56, '2021-01-01', null, 1, 'G2082', 'esketamine to 56 mg, observed', 'ONCE', true, false, 'HCPCS', true),
  ('mb-esk-84', 'medicare-esketamine', 'filing:MB', 'ESKETAMINE', 57, 1000, '2021-01-01', null, 1, 'G2083', 'esketamine over 56 mg, observed', 'ONCE', true, false, 'HCPCS', true),
  -- IV ketamine: infusion time and an unclassified drug.
  ('any-iv-1', 'any-iv-ketamine', '*', 'IV_KETAMINE', 1, 1000, '2021-01-01', null, 1, '96365', 'infusion, first hour', 'INFUSION_FIRST_HOUR', false, false, 'payer pages', true),
  ('any-iv-2', 'any-iv-ketamine', '*', 'IV_KETAMINE', 1, 1000, '2021-01-01', null, 2, '96366', 'infusion, further hour', 'INFUSION_FURTHER_HOURS', false, false, 'payer pages', true),
  ('any-iv-3', 'any-iv-ketamine', '*', 'IV_KETAMINE', 1, 1000, '2021-01-01', null, 3, 'J3490', 'ketamine', 'ONCE', true, false, 'payer pages', true),
  -- Medicare also wants to know what was left in a single-dose vial.
  ('mb-iv-1', 'medicare-iv-ketamine', 'filing:MB', 'IV_KETAMINE', 1, 1000, '2021-01-01', null, 1, '96365', 'infusion, first hour', 'INFUSION_FIRST_HOUR', false, false, 'payer pages', true),
  ('mb-iv-2', 'medicare-iv-ketamine', 'filing:MB', 'IV_KETAMINE', 1, 1000, '2021-01-01', null, 2, '96366', 'infusion, further hour', 'INFUSION_FURTHER_HOURS', false, false, 'payer pages', true),
  ('mb-iv-3', 'medicare-iv-ketamine', 'filing:MB', 'IV_KETAMINE', 1, 1000, '2023-07-01', null, 3, 'J3490', 'ketamine, per mg', 'MG_GIVEN', true, true, 'JW and JZ policy', true);

insert into contractual_adjustment values
  ('CO-45', '2021-01-01', null, 'over the fee schedule'),
  ('CO-253', '2021-01-01', null, 'sequestration');
