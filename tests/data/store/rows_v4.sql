-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows in the tables of a desk of schema 2: run after schema_v2.sql. Never edited. A request that waits
-- for its first reply, a promised one that waits for the asker, a snoozed one and a rated one.

INSERT INTO name VALUES (6, '510923107212');
INSERT INTO name VALUES (7, '510923107');
INSERT INTO name VALUES (8, 'social-card');
INSERT INTO request (n, id, village, town, category, owner, rank, sort, received, day, stage, clock, due,
    clock_start, left_message, awaits_first, first_in_time_until, first_reply_s, on_time, rating, promise_due,
    waiting_since, snoozed_until, last_at, ended, unread, co_askers, needs_look, hash, asker, title,
    waiting_reason, first_text, last_text, in_time_until)
VALUES (1, X'018f2a000000700080000000000000a1', 6, 7, 8, 0, 0, 1772417400000, 1772416800000, 20514, 0, 1, 1772417400000,
    1772416800000, 0, 1, 1772417400000, NULL, NULL, NULL, NULL, NULL, NULL, 1772416900000,
    NULL, 1, 2, 0, X'01a0', '三溪村-王婶', '社保卡丢了怎么办', '', '社保卡丢了怎么办', '社保卡丢了怎么办', 1772417459999);
INSERT INTO request (n, id, village, town, category, owner, rank, sort, received, day, stage, clock, due,
    clock_start, left_message, awaits_first, first_in_time_until, first_reply_s, on_time, rating, promise_due,
    waiting_since, snoozed_until, last_at, ended, unread, co_askers, needs_look, hash, asker, title,
    waiting_reason, first_text, last_text, in_time_until)
VALUES (2, X'018f2a000000700080000000000000a2', 6, 7, 8, 3, 0, 1772424000000, 1772416800000, 20514, 3, 3, 1772424000000,
    1772416900000, 0, 0, NULL, 100, 1, NULL, 1772424000000, 1772417000000, NULL, 1772416900000,
    NULL, 0, 0, 1, X'02a0', '三溪村-赵叔', '低保怎么申请', '等材料', '低保怎么申请', '下午前答复', 1772424059999);
INSERT INTO request (n, id, village, town, category, owner, rank, sort, received, day, stage, clock, due,
    clock_start, left_message, awaits_first, first_in_time_until, first_reply_s, on_time, rating, promise_due,
    waiting_since, snoozed_until, last_at, ended, unread, co_askers, needs_look, hash, asker, title,
    waiting_reason, first_text, last_text, in_time_until)
VALUES (3, X'018f2a000000700080000000000000a3', 6, 7, 8, 3, 1, -5, 1772416800000, 20514, 2, 0, NULL,
    NULL, 0, 0, NULL, 700, 0, NULL, NULL, NULL, 1772503200000, 1772416900000,
    NULL, 0, 0, 0, X'03a0', '三溪村-刘姐', '医保还能补不', '', '医保还能补不', '可以的', NULL);
INSERT INTO request (n, id, village, town, category, owner, rank, sort, received, day, stage, clock, due,
    clock_start, left_message, awaits_first, first_in_time_until, first_reply_s, on_time, rating, promise_due,
    waiting_since, snoozed_until, last_at, ended, unread, co_askers, needs_look, hash, asker, title,
    waiting_reason, first_text, last_text, in_time_until)
VALUES (4, X'018f2a000000700080000000000000a4', 6, 7, 8, 3, 2, -1772417700000, 1772416800000, 20514, 6, 0, NULL,
    NULL, 0, 0, NULL, 60, 1, 5, NULL, NULL, NULL, 1772416900000,
    1772417700000, 0, 0, 0, X'04a0', '三溪村-周哥', '养老认证', '', '养老认证咋弄', '谢谢', NULL);

INSERT INTO promise (due, request, ordinal, kept) VALUES (1772424000000, 2, 0, NULL);
INSERT INTO promise (due, request, ordinal, kept) VALUES (1772417600000, 4, 0, 1772417500000);
INSERT INTO message_key VALUES (X'00112233445566778899aabbccddeeff', 1);
INSERT INTO rollup VALUES (1, 6, 8, 20514, 4, 0, 3, 2, 1, 0, 0, 1, 1, 1,
    0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
INSERT INTO promise_rollup VALUES (1, 6, 0, 20514, 2, 1);
INSERT INTO search (rowid, text) VALUES (1, 'u793eu4fdd u4fddu5361');
INSERT INTO draft VALUES (X'018f2a000000700080000000000000a1', '请带身份证', 1772416800000);
INSERT INTO place (lseq, dseq, scope, sseq, recorded)
    SELECT lseq, lseq, scope, lseq, at FROM event;
INSERT INTO scope_cursor (scope, sseq, chain) VALUES ('v:510923107212', 2, zeroblob(32));
INSERT INTO request_number (request, scope, year, ordinal, opened)
    SELECT id, 4, 2026, n, n FROM request;
