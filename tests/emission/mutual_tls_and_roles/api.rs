//! A clearing house between banks: client certificates, and roles of a certificate and of a key.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// The certificate of a member bank.
#[security_scheme(mutual_tls, name = "bank")]
pub struct Bank;

/// The certificate of one desk; its subject names what the desk does.
#[security_scheme(mutual_tls, name = "desk")]
pub enum Desk {
    /// Settles payments
    #[role("settlement")]
    Settlement,
    /// Moves reserves
    #[role("treasury")]
    Treasury,
}

/// The key of a person who works for the clearing house.
#[security_scheme(api_key(header = "X-Staff-Key"), name = "staff")]
pub enum Staff {
    /// Looks at everything, changes nothing
    #[role("auditor")]
    Auditor,
    /// Runs the daily settlement
    #[role("operator")]
    Operator,
}

#[security(post "/payments", Bank, id = "submitPayment")]
fn submit_payment() {}

#[security(get "/payments/{id}", Bank | Staff::Auditor | Staff::Operator, id = "readPayment")]
fn read_payment() {}

#[security(post "/settlements", Desk::Settlement & Staff::Operator, id = "startSettlement")]
fn start_settlement() {}

#[security(
    delete "/settlements/{id}",
    Desk::Settlement & Desk::Treasury & Staff::Operator & Staff::Auditor,
    id = "undoSettlement",
)]
fn undo_settlement() {}

#[security(put "/reserves/{bank}", Desk::Treasury & (Bank | Staff::Operator), id = "moveReserves")]
fn move_reserves() {}

#[security(get "/staff/me", Staff, id = "readStaffMember")]
fn read_staff_member() {}

#[security(get "/status", public = "members watch whether the house is open", id = "readStatus")]
fn read_status() {}

fn main() {}
