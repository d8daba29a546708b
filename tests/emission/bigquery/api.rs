//! Google BigQuery API: URLs as scopes, an implicit flow, alternatives that each need two schemes.

#![allow(dead_code, reason = "nothing here mounts the handlers")]

use oasgard::{security, security_scheme};

/// Tokens for code in a browser.
#[security_scheme(oauth2(implicit(
    authorization_url = "https://accounts.google.com/o/oauth2/auth",
    allow_deprecated = "clients in the browser still use the published flow",
)))]
pub enum Oauth2 {
    /// Query and change data
    #[scope("https://www.googleapis.com/auth/bigquery")]
    Bigquery,
    /// Add rows
    #[scope("https://www.googleapis.com/auth/bigquery.insertdata")]
    InsertData,
    /// Use every service of the project
    #[scope("https://www.googleapis.com/auth/cloud-platform")]
    CloudPlatform,
    /// Look at every service of the project
    #[scope("https://www.googleapis.com/auth/cloud-platform.read-only")]
    CloudPlatformReadOnly,
    /// Change storage and who may use it
    #[scope("https://www.googleapis.com/auth/devstorage.full_control")]
    StorageFullControl,
    /// Read storage
    #[scope("https://www.googleapis.com/auth/devstorage.read_only")]
    StorageReadOnly,
    /// Read and change storage
    #[scope("https://www.googleapis.com/auth/devstorage.read_write")]
    StorageReadWrite,
}

/// Tokens for code on a server.
#[security_scheme(oauth2(authorization_code(
    authorization_url = "https://accounts.google.com/o/oauth2/auth",
    token_url = "https://accounts.google.com/o/oauth2/token",
)))]
pub enum Oauth2c {
    /// Query and change data
    #[scope("https://www.googleapis.com/auth/bigquery")]
    Bigquery,
    /// Add rows
    #[scope("https://www.googleapis.com/auth/bigquery.insertdata")]
    InsertData,
    /// Use every service of the project
    #[scope("https://www.googleapis.com/auth/cloud-platform")]
    CloudPlatform,
    /// Look at every service of the project
    #[scope("https://www.googleapis.com/auth/cloud-platform.read-only")]
    CloudPlatformReadOnly,
    /// Change storage and who may use it
    #[scope("https://www.googleapis.com/auth/devstorage.full_control")]
    StorageFullControl,
    /// Read storage
    #[scope("https://www.googleapis.com/auth/devstorage.read_only")]
    StorageReadOnly,
    /// Read and change storage
    #[scope("https://www.googleapis.com/auth/devstorage.read_write")]
    StorageReadWrite,
}

#[security(
    get "/projects",
    Oauth2::Bigquery & Oauth2c::Bigquery
        | Oauth2::CloudPlatform & Oauth2c::CloudPlatform
        | Oauth2::CloudPlatformReadOnly & Oauth2c::CloudPlatformReadOnly,
    id = "listProjects",
)]
fn list_projects() {}

#[security(
    post "/projects/{projectId}/datasets",
    Oauth2::Bigquery & Oauth2c::Bigquery | Oauth2::CloudPlatform & Oauth2c::CloudPlatform,
    id = "insertDataset",
)]
fn insert_dataset() {}

#[security(
    get "/projects/{projectId}/datasets/{datasetId}",
    Oauth2::Bigquery & Oauth2c::Bigquery
        | Oauth2::CloudPlatform & Oauth2c::CloudPlatform
        | Oauth2::CloudPlatformReadOnly & Oauth2c::CloudPlatformReadOnly,
    id = "getDataset",
)]
fn get_dataset() {}

#[security(
    get "/projects/{projectId}/datasets/{datasetId}/tables/{tableId}/data",
    Oauth2::Bigquery & Oauth2c::Bigquery
        | Oauth2::CloudPlatform & Oauth2c::CloudPlatform
        | Oauth2::CloudPlatformReadOnly & Oauth2c::CloudPlatformReadOnly,
    id = "listTableData",
)]
fn list_table_data() {}

#[security(
    post "/projects/{projectId}/datasets/{datasetId}/tables/{tableId}/insertAll",
    Oauth2::Bigquery & Oauth2c::Bigquery
        | Oauth2::InsertData & Oauth2c::InsertData
        | Oauth2::CloudPlatform & Oauth2c::CloudPlatform,
    id = "insertAllTableData",
)]
fn insert_all_table_data() {}

#[security(
    post "/projects/{projectId}/jobs",
    Oauth2::Bigquery & Oauth2c::Bigquery
        | Oauth2::CloudPlatform & Oauth2c::CloudPlatform
        | Oauth2::StorageFullControl & Oauth2c::StorageFullControl
        | Oauth2::StorageReadOnly & Oauth2c::StorageReadOnly
        | Oauth2::StorageReadWrite & Oauth2c::StorageReadWrite,
    id = "insertJob",
)]
fn insert_job() {}

#[security(
    post "/projects/{projectId}/queries",
    Oauth2::Bigquery & Oauth2c::Bigquery
        | Oauth2::CloudPlatform & Oauth2c::CloudPlatform
        | Oauth2::CloudPlatformReadOnly & Oauth2c::CloudPlatformReadOnly,
    id = "queryJob",
)]
fn query_job() {}

#[security(
    post "/{resource}:getIamPolicy",
    Oauth2::Bigquery & Oauth2c::Bigquery
        | Oauth2::CloudPlatform & Oauth2c::CloudPlatform
        | Oauth2::CloudPlatformReadOnly & Oauth2c::CloudPlatformReadOnly,
    id = "getIamPolicy",
)]
fn get_iam_policy() {}

fn main() {}
