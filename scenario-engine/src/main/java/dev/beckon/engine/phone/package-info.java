/** Phone numbers: the one rule by which contacts and answers have them in E.164. */
package dev.beckon.engine.phone;
